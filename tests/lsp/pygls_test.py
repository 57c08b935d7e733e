"""The server with a client that is not ours: pygls reads every answer into the types of the protocol, and
refuses what does not fit. Exit code 77 where it is not installed."""

import asyncio
import os
import pathlib
import sys
import tempfile

try:
    from lsprotocol import types
    from pygls.lsp.client import BaseLanguageClient
except ImportError:
    print("pygls is not installed")
    sys.exit(77)

URI = "file:///draft.txt"
DRAFT = """在全县水利工作会议上的讲话

同志们：
　　完成投资XX亿元。整治各种乱像。
　　一、看清形势
　　要抓好三件事：一是抓进度；二是抓质量；四是抓安全。
"""


async def converse(client):
    published = asyncio.get_running_loop().create_future()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(params):
        if not published.done():
            published.set_result(params)

    await client.start_io(os.environ["GAOLINT"], "lsp", "--lang", "zh")
    result = await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
    assert result.capabilities.position_encoding == types.PositionEncodingKind.Utf16
    client.initialized(types.InitializedParams())
    client.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri=URI, language_id="plaintext", version=1, text=DRAFT)))
    params = await asyncio.wait_for(published, 20)
    assert params.version == 1 and len(params.diagnostics) >= 3, params

    there = types.TextDocumentIdentifier(URI)
    series, everywhere = types.Position(5, 10), types.Range(types.Position(0, 0), types.Position(6, 0))
    report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(there))
    assert [each.code for each in report.items] == [each.code for each in params.diagnostics]
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(there, everywhere, types.CodeActionContext([])))
    assert {"quickfix", "source.fixAll.gaolint"} == {each.kind for each in actions}
    assert await client.text_document_hover_async(types.HoverParams(there, types.Position(3, 6)))
    assert len(await client.text_document_document_symbol_async(types.DocumentSymbolParams(there))) > 3
    assert len(await client.text_document_folding_range_async(types.FoldingRangeParams(there))) == 1
    assert await client.text_document_selection_range_async(types.SelectionRangeParams(there, [series]))
    highlights = await client.text_document_document_highlight_async(types.DocumentHighlightParams(there, series))
    assert len(highlights) == 3
    assert await client.text_document_completion_async(types.CompletionParams(there, types.Position(6, 0)))
    assert await client.text_document_inlay_hint_async(types.InlayHintParams(there, everywhere))
    tokens = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(there))
    assert tokens.data and len(tokens.data) % 5 == 0
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(there, types.FormattingOptions(4, True)))
    assert [each.new_text for each in edits] == ["象"]
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


async def work_in_a_folder(client, root):
    """With a client that watches files, asks for diagnostics and shows progress."""
    registered = asyncio.get_running_loop().create_future()
    refreshed = asyncio.Event()
    shown = []

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def _(params):
        registered.set_result(params.registrations)

    @client.feature(types.WORKSPACE_DIAGNOSTIC_REFRESH)
    def _(params):
        refreshed.set()

    @client.feature(types.PROGRESS)
    def _(params):
        shown.append(params.value["kind"])

    config, draft = root / ".gaolint.toml", root / "稿.txt"
    draft.write_text(DRAFT)
    config.write_text("")
    await client.start_io(os.environ["GAOLINT"], "lsp", "--lang", "zh")
    capabilities = types.ClientCapabilities(
        text_document=types.TextDocumentClientCapabilities(diagnostic=types.DiagnosticClientCapabilities()),
        window=types.WindowClientCapabilities(work_done_progress=True),
        workspace=types.WorkspaceClientCapabilities(
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True),
            diagnostics=types.DiagnosticWorkspaceClientCapabilities(refresh_support=True),
            workspace_edit=types.WorkspaceEditClientCapabilities(document_changes=True)))
    result = await client.initialize_async(types.InitializeParams(
        capabilities=capabilities, workspace_folders=[types.WorkspaceFolder(root.as_uri(), "稿件")]))
    assert result.capabilities.workspace.workspace_folders.supported
    assert result.capabilities.diagnostic_provider.workspace_diagnostics
    client.initialized(types.InitializedParams())
    (registration,) = await asyncio.wait_for(registered, 20)
    assert registration.method == types.WORKSPACE_DID_CHANGE_WATCHED_FILES

    report = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([], work_done_token="t"))
    (found,) = report.items
    assert found.uri == draft.as_uri() and len(found.items) >= 3, found
    assert shown == ["begin", "report", "end"], shown
    known = [types.PreviousResultId(found.uri, found.result_id)]
    (again,) = (await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(known))).items
    assert again.kind == "unchanged", again

    there = types.TextDocumentIdentifier(draft.as_uri())
    client.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri=there.uri, language_id="plaintext", version=1, text=DRAFT)))
    typo = types.Position(3, 17)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(there, types.Range(typo, typo), types.CodeActionContext([], only=["quickfix"])))
    assert any(action.edit.document_changes and action.edit.document_changes[0].text_document.uri == config.as_uri()
               for action in actions), actions
    edits = await client.text_document_on_type_formatting_async(types.DocumentOnTypeFormattingParams(
        there, types.Position(6, 0), "\n", types.FormattingOptions(4, True)))
    assert not edits, edits

    client.text_document_did_open(types.DidOpenTextDocumentParams(
        types.TextDocumentItem(uri=config.as_uri(), language_id="toml", version=1, text='select = ["speling"]\n')))
    report = await client.text_document_diagnostic_async(
        types.DocumentDiagnosticParams(types.TextDocumentIdentifier(config.as_uri())))
    assert [each.range.start.character for each in report.items] == [10], report
    config.write_text('ignore = ["*"]\n')
    client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(
        [types.FileEvent(config.as_uri(), types.FileChangeType.Changed)]))
    await asyncio.wait_for(refreshed.wait(), 20)
    report = await client.text_document_diagnostic_async(types.DocumentDiagnosticParams(there))
    assert not report.items, report
    client.workspace_did_change_workspace_folders(types.DidChangeWorkspaceFoldersParams(
        types.WorkspaceFoldersChangeEvent(added=[], removed=[types.WorkspaceFolder(root.as_uri(), "稿件")])))
    assert not (await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams([]))).items
    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


def run(conversation):
    asyncio.run(asyncio.wait_for(conversation, 60))


if __name__ == "__main__":
    run(converse(BaseLanguageClient("gaolint-test", "1")))
    with tempfile.TemporaryDirectory() as directory:
        run(work_in_a_folder(BaseLanguageClient("gaolint-test", "1"), pathlib.Path(directory).resolve()))
