"""The server with a client that is not ours: pygls reads every answer into the types of the protocol, and
refuses what does not fit. Exit code 77 where it is not installed."""

import asyncio
import os
import sys

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


if __name__ == "__main__":
    asyncio.run(asyncio.wait_for(converse(BaseLanguageClient("gaolint-test", "1")), 60))
