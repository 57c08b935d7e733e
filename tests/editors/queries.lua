-- Run by queries.sh: what the grammar's queries make of a draft in real Neovim.
local neovim = os.getenv("ROOT") .. "/editors/neovim"
vim.g.gongwen_parser = os.getenv("GONGWEN_PARSER")
dofile(neovim .. "/gongwen.lua")

local function check(value, what)
  if not value then
    io.stderr:write("failed: " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

vim.cmd("edit " .. os.getenv("ROOT") .. "/examples/good/shui-li.txt")
vim.bo.filetype = "text"
local get = vim.treesitter.query.get or vim.treesitter.query.get_query
local root = vim.treesitter.get_parser(0, "gongwen"):parse()[1]:root()

-- The texts that a query captures, by capture; of each the first of its lines.
local function captures(query)
  local found = {}
  for id, node in query:iter_captures(root, 0, 0, -1) do
    local row, from, last, to = node:range()
    local line = vim.api.nvim_buf_get_lines(0, row, row + 1, true)[1]
    local text = line:sub(from + 1, last == row and to or -1)
    local name = query.captures[id]
    found[name] = found[name] or {}
    table.insert(found[name], text)
  end
  return found
end

local function same(found, name, wanted)
  check(vim.deep_equal(found[name], wanted), name .. ": " .. vim.inspect(found[name]))
end

local colours = captures(get("gongwen", "highlights"))
same(colours, "markup.heading.1", { "在全县农村水利建设现场推进会上的讲话" })
same(colours, "markup.strong", { "同志们：", "同志们，" })
same(colours, "markup.list", { "一、", "二、", "三、" })
same(colours, "keyword", { "一是", "二是", "三是" })
check(#colours["markup.heading"] == 3, "three headings")

local file = assert(io.open(os.getenv("ROOT") .. "/grammar/queries/tags.scm"))
local parse = vim.treesitter.query.parse or vim.treesitter.parse_query
local tags = captures(parse("gongwen", file:read("*a")))
file:close()
same(tags, "name", {
  "在全县农村水利建设现场推进会上的讲话",
  "看清形势，把水利这件大事扛在肩上",
  "抓住重点，把各项任务落到实处",
  "压实责任，形成齐抓共管的合力",
})
check(#tags["definition.section"] == 4, "a section for every name")

-- Folds: every part is one; within a line there is nothing to fold.
local function fold_level(text) return vim.fn.foldlevel(vim.fn.search(text, "nw")) end
local function fold_start(text)
  local line = vim.fn.search(text, "nw")
  vim.cmd(line .. "foldclose")
  return vim.fn.foldclosed(line) == line
end
check(fold_level("^同志们：") == 0, "the salutation is in no fold")
check(fold_level("二、") == 1 and fold_level("二是") == 1, "a part is a fold")
check(fold_start("二、") and fold_start("三、"), "a part begins its fold")

-- The highlighter is at work, and follows what is written.
check(vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()], "the highlighter runs")
vim.cmd("redraw")
local attribute = vim.fn.screenattr(1, 1)
check(attribute ~= 0 and attribute ~= vim.fn.screenattr(4, 5), "the title has a colour")
vim.cmd("normal! zR")
vim.api.nvim_buf_set_lines(0, -1, -1, false, { "　　四、再加一个部分", "　　这部分有两行。" })
check(fold_level("四、") == 1, "what was written is a fold too")
vim.cmd("qall!")
