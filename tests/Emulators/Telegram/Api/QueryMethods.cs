using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Confidant.Emulators.Telegram.Parsing;

namespace Confidant.Emulators.Telegram.Api;

/// <summary>The answers to what bots are asked from elsewhere.</summary>
internal static partial class QueryMethods
{
    private const int TextLimit = 4096;

    private static readonly TimeSpan _inlineLife = TimeSpan.FromSeconds(10);

    public static Handled AnswerInlineQuery(ApiCall call)
    {
        EmulatedQuery query = Find(call, "inline_query_id", isGuest: false);
        if (call.Arguments.Nested("results") is not { ValueKind: JsonValueKind.Array } results || results.GetArrayLength() > 50)
        {
            throw ApiError.Bad("can't parse inline query results");
        }

        EmulatedQueryAnswer answer = results.GetArrayLength() > 0 ? Article(results[0]) : new EmulatedQueryAnswer();
        if (call.Arguments.Nested("button") is { ValueKind: JsonValueKind.Object } button)
        {
            var fields = Arguments.Of(button);
            if (string.IsNullOrEmpty(fields.Text("text")) || !Parameter().IsMatch(fields.Text("start_parameter") ?? ""))
            {
                throw ApiError.Bad("START_PARAM_INVALID");
            }

            answer = answer with { ButtonText = fields.Text("text"), StartParameter = fields.Text("start_parameter") };
        }

        query.Answer = answer with
        {
            CacheTime = call.Arguments.Number("cache_time") ?? 300,
            IsPersonal = call.Arguments.Flag("is_personal"),
        };
        query.Answers++;
        return new Handled(Answer.True);
    }

    public static Handled AnswerGuestQuery(ApiCall call)
    {
        EmulatedQuery query = Find(call, "guest_query_id", isGuest: true);
        if (call.Arguments.Nested("result") is not { ValueKind: JsonValueKind.Object } result)
        {
            throw ApiError.Bad("can't parse inline query result");
        }

        query.Answer = Article(result);
        query.Answers++;
        return new Handled(Answer.Ok(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("inline_message_id"u8, $"guest{query.Id}");
            writer.WriteEndObject();
        }));
    }

    private static EmulatedQuery Find(ApiCall call, string name, bool isGuest) =>
        call.Arguments.Text(name) is { } id && call.World.Queries.TryGetValue(id, out EmulatedQuery? query)
        && query.Bot == call.Bot && query.IsGuest == isGuest
        && (isGuest ? query.Answer is null : call.World.Time.GetUtcNow() - query.At <= _inlineLife)
            ? query
            : throw ApiError.Bad("query is too old and response timeout expired or query ID is invalid");

    private static EmulatedQueryAnswer Article(JsonElement json)
    {
        var article = Arguments.Of(json);
        if (article.Text("type") != "article" || string.IsNullOrEmpty(article.Text("title"))
            || Encoding.UTF8.GetByteCount(article.Text("id") ?? "") is < 1 or > 64)
        {
            throw ApiError.Bad("can't parse inline query result: RESULT_ID_INVALID");
        }

        if (article.Nested("input_message_content") is not { ValueKind: JsonValueKind.Object } content)
        {
            throw ApiError.Bad("can't parse inline query result: message content is not specified");
        }

        ParsedText text = MessageArguments.Text(Arguments.Of(content), "message_text", "entities", TextLimit);
        return string.IsNullOrWhiteSpace(text.Text) ? throw ApiError.Bad("message text is empty") : new EmulatedQueryAnswer
        {
            Title = article.Text("title"),
            Description = article.Text("description"),
            Text = text.Text,
            Entities = text.Entities,
            Buttons = MessageArguments.Buttons(article),
        };
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Parameter();
}
