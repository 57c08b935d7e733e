-- Colours and folds of drafts in Neovim (0.7 or later), by the grammar of gaolint: dofile("…/gongwen.lua") in
-- init.lua. build-parser.sh builds the parser, once; where that is elsewhere, set vim.g.gongwen_parser first.
local here = vim.fn.fnamemodify(debug.getinfo(1, "S").source:sub(2), ":p:h")
local queries = vim.fn.fnamemodify(here, ":h:h") .. "/grammar/queries/"

local function query(name)
  local file = assert(io.open(queries .. name .. ".scm"))
  local text = file:read("*a")
  file:close()
  return text
end

local parser = vim.g.gongwen_parser or here .. "/parser/gongwen.so"
local add = vim.treesitter.language and vim.treesitter.language.add -- since 0.9
if add then
  add("gongwen", { path = parser })
else
  vim.treesitter.require_language("gongwen", parser)
end
local set = vim.treesitter.query.set or vim.treesitter.query.set_query -- since 0.9
set("gongwen", "highlights", query("highlights"))
set("gongwen", "folds", query("folds"))

-- What colour schemes may not know falls back to what they do.
local groups = {
  ["markup.heading.1"] = "Title",
  ["markup.heading"] = "Title",
  ["markup.italic"] = "Comment",
  ["markup.strong"] = "Type",
  ["markup.list"] = "Special",
  ["keyword"] = "Keyword",
}
for name, to in pairs(groups) do
  if vim.fn.has("nvim-0.8") == 1 then
    vim.api.nvim_set_hl(0, "@" .. name, { link = to, default = true })
  else
    vim.treesitter.highlighter.hl_map[name] = to
  end
end

-- How deep in @fold nodes each line is; a line that begins one begins a fold.
local function levels(buffer)
  local tree = vim.treesitter.get_parser(buffer, "gongwen"):parse()[1]
  local get = vim.treesitter.query.get or vim.treesitter.query.get_query
  local depth, begins = {}, {}
  for _, node in get("gongwen", "folds"):iter_captures(tree:root(), buffer, 0, -1) do
    local first, _, last, column = node:range()
    if column == 0 then last = last - 1 end
    if last > first then
      for line = first, last do depth[line] = (depth[line] or 0) + 1 end
      begins[first] = true
    end
  end
  return depth, begins
end

local cache = {}

-- 'foldexpr': read once a change, not once a line.
function _G.gongwen_fold(line)
  local buffer = vim.api.nvim_get_current_buf()
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  local known = cache[buffer]
  if not known or known.tick ~= tick then
    known = { tick = tick }
    known.depth, known.begins = levels(buffer)
    cache[buffer] = known
  end
  local depth = known.depth[line - 1] or 0
  return known.begins[line - 1] and ">" .. depth or tostring(depth)
end

local group = vim.api.nvim_create_augroup("gongwen", {})
vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = "text",
  callback = function(event)
    local start = vim.treesitter.start -- since 0.8
    if start then
      start(event.buf, "gongwen")
    else
      vim.treesitter.highlighter.new(vim.treesitter.get_parser(event.buf, "gongwen"))
    end
    vim.opt_local.foldmethod = "expr"
    vim.opt_local.foldexpr = "v:lua.gongwen_fold(v:lnum)"
    vim.opt_local.foldlevel = 99
  end,
})
vim.api.nvim_create_autocmd("BufWipeout", {
  group = group,
  callback = function(event) cache[event.buf] = nil end,
})
