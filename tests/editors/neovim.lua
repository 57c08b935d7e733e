-- Run by neovim.sh: opens a draft with real Neovim and asks for what a drafter would.
vim.g.gaolint = os.getenv("GAOLINT")
dofile(os.getenv("ROOT") .. "/editors/neovim/gaolint.lua")

local function check(value, what)
  if not value then
    io.stderr:write("failed: " .. what .. "\n")
    vim.cmd("cquit 1")
  end
end

vim.cmd("filetype on")
vim.cmd("edit " .. os.getenv("DRAFT"))
vim.bo.filetype = "text"

local function diagnostics() return vim.diagnostic.get(0) end
local function find(code)
  for _, each in ipairs(diagnostics()) do
    if each.code == code or (each.user_data and each.user_data.lsp.code == code) then return each end
  end
end
local function find_title(actions, text)
  for _, each in ipairs(actions) do
    if each.title:find(text) then return each end
  end
end
local function ask(method, params)
  params.textDocument = vim.lsp.util.make_text_document_params()
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
  local _, answer = next(answers or {})
  return answer and answer.result
end

check(vim.wait(10000, function() return #diagnostics() > 0 end), "diagnostics come")
local confused = find("spelling/confusable")
check(confused and confused.source == "gaolint", "a finding of gaolint's")

-- A fix, as vim.lsp.buf.code_action would apply it.
local place = { line = confused.lnum, character = confused.col }
local client = vim.lsp.get_client_by_id(vim.g.gaolint_client)
local encoding = client.offset_encoding
local lines = vim.api.nvim_buf_get_lines(0, confused.lnum, confused.lnum + 1, false)
if encoding == "utf-16" then place.character = select(2, vim.str_utfindex(lines[1], confused.col)) end
local actions = ask("textDocument/codeAction", {
  range = { start = place, ["end"] = place },
  context = { diagnostics = {}, only = { "quickfix" } },
})
check(actions and #actions > 0, "a fix")
local silence = find_title(actions, "spelling/confusable")
check(silence, "a way to silence it")
vim.lsp.util.apply_workspace_edit(silence.edit, encoding)
check(vim.wait(10000, function() return not find("spelling/confusable") end), "what is silenced goes away")
vim.cmd("undo")
check(vim.wait(10000, function() return find("spelling/confusable") end), "and comes back")
vim.lsp.util.apply_workspace_edit(actions[1].edit, encoding)
check(vim.fn.search("乱象", "nw") > 0 and vim.fn.search("乱像", "nw") == 0, "the fix is made")
check(vim.wait(10000, function() return not find("spelling/confusable") end), "its finding goes away")

local series
for _, each in ipairs(ask("textDocument/documentSymbol", {}) or {}) do
  if each.name:find("^二、") then series = each.children end
end
check(series and #series == 3, "the outline")

-- A configuration: its faults are shown, and saving it counts.
local draft = vim.api.nvim_get_current_buf()
vim.cmd("edit " .. vim.fn.fnamemodify(os.getenv("DRAFT"), ":h") .. "/.gaolint.toml")
vim.bo.filetype = "toml"
vim.api.nvim_buf_set_lines(0, 0, -1, false, { "# 配置", 'ignore = ["speling"]' })
check(vim.wait(10000, function() return #diagnostics() == 1 end), "a fault of the configuration")
check(diagnostics()[1].lnum == 1 and diagnostics()[1].col == 10, "its place")
vim.api.nvim_buf_set_lines(0, 0, -1, false, { 'ignore = ["*"]' })
check(vim.wait(10000, function() return #diagnostics() == 0 end), "the fault goes away")
vim.cmd("write")
vim.cmd("buffer " .. draft)
check(vim.wait(10000, function() return #diagnostics() == 0 end), "the saved configuration holds for the draft")

check(ask("textDocument/hover", { position = { line = 0, character = 0 } }) == nil, "nothing to say of a title")
vim.cmd("qall!")
