-- The language server of gaolint in Neovim (0.7 or later): dofile("…/gaolint.lua") in init.lua, or put it in
-- plugin/. Where the program is not on the PATH, set vim.g.gaolint to it first.
local group = vim.api.nvim_create_augroup("gaolint", {})

vim.api.nvim_create_autocmd("FileType", {
  group = group,
  pattern = { "text", "markdown", "toml" },
  callback = function(event)
    local client = vim.g.gaolint_client
    -- Of TOML files those that are gaolint's by name, and others (rules) once there are drafts.
    if event.match == "toml" and not client and not event.file:find("%.gaolint%.toml$") then return end
    if not client or not vim.lsp.get_client_by_id(client) then
      client = vim.lsp.start_client({ name = "gaolint", cmd = { vim.g.gaolint or "gaolint", "lsp" } })
      vim.g.gaolint_client = client
    end
    if client then vim.lsp.buf_attach_client(event.buf, client) end
  end,
})
