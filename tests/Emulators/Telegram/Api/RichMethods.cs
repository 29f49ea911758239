using System.Text;
using System.Text.Json;
using Confidant.Emulators.Telegram.Parsing;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>sendRichMessage and sendMessageDraft.</summary>
internal static class RichMethods
{
    private const int LongestRich = 32768;
    private const int LongestDraft = 4096;
    private const int MostColumns = 20;

    private static readonly string[] _blocks = ["paragraph", "heading", "pre", "divider", "list", "blockquote", "table"];

    public static Handled SendRichMessage(ApiCall call)
    {
        if (!call.World.KnowsRichMessages)
        {
            throw new ApiError(404, "Not Found: method not found");
        }

        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        if (call.Arguments.Nested("rich_message") is not { ValueKind: JsonValueKind.Object } rich
            || !rich.TryGetProperty("blocks", out JsonElement blocks) || blocks.ValueKind != JsonValueKind.Array || blocks.GetArrayLength() == 0)
        {
            throw ApiError.Bad("rich message is empty");
        }

        var text = new StringBuilder();
        foreach (JsonElement block in blocks.EnumerateArray())
        {
            ReadBlock(block, text);
        }

        return text.Length > LongestRich
            ? throw ApiError.Bad("message is too long")
            : SendMethods.Send(call.World, call.Bot, call.Arguments, chat, new ParsedText(text.ToString().TrimEnd(), []), null, blocks.GetRawText());
    }

    public static Handled SendMessageDraft(ApiCall call)
    {
        if (!call.World.KnowsDrafts)
        {
            throw new ApiError(404, "Not Found: method not found");
        }

        long chat = Destination.Resolve(call.World, call.Bot, call.Arguments);
        if (chat < 0)
        {
            throw ApiError.Bad("drafts can be sent to private chats only");
        }

        if (call.Arguments.Number("draft_id") is not { } draft || draft == 0)
        {
            throw ApiError.Bad("draft_id is invalid");
        }

        ParsedText text = MessageArguments.Text(call.Arguments, "text", "entities", LongestDraft);
        call.World.Drafts.Add(new EmulatedDraft(chat, draft, text.Text, text.Entities, call.Arguments.Flag("can_stop")));
        return new Handled(Answer.True);
    }

    private static void ReadBlock(JsonElement block, StringBuilder text)
    {
        string? type = block.GetProperty("type").GetString();
        if (!_blocks.Contains(type))
        {
            throw ApiError.Bad("can't parse rich message: unsupported block");
        }

        switch (type)
        {
            case "table":
                foreach (JsonElement row in block.GetProperty("cells").EnumerateArray())
                {
                    if (row.GetArrayLength() > MostColumns)
                    {
                        throw ApiError.Bad("too many columns in a table");
                    }

                    text.AppendJoin(" | ", row.EnumerateArray().Select(static cell => TextOf(cell.GetProperty("text")))).Append('\n');
                }

                break;
            case "blockquote":
                foreach (JsonElement inner in block.GetProperty("blocks").EnumerateArray())
                {
                    ReadBlock(inner, text);
                }

                break;
            default:
                text.Append(TextOf(block.GetProperty("text"))).Append('\n');
                break;
        }
    }

    private static string TextOf(JsonElement text) => text.ValueKind switch
    {
        JsonValueKind.String => text.GetString()!,
        JsonValueKind.Array => string.Concat(text.EnumerateArray().Select(TextOf)),
        JsonValueKind.Object when text.TryGetProperty("type", out _) => TextOf(text.GetProperty("text")),
        _ => throw ApiError.Bad("can't parse rich message: wrong text"),
    };
}
