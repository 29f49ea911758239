using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>Puts the calls of functions together that a stream brings in pieces.</summary>
internal sealed class OpenAiToolCalls
{
    private readonly SortedDictionary<int, Call> _calls = [];

    /// <summary>A call as it was made.</summary>
    public static FunctionCallContent Read(string id, string name, string arguments) =>
        FunctionCallContent.CreateFromParsedArguments(
            arguments, id, name, static json => JsonSerializer.Deserialize<Dictionary<string, object?>>(json, AIJsonUtilities.DefaultOptions));

    /// <summary>Takes the pieces of an update.</summary>
    public void Add(IEnumerable<StreamingChatToolCallUpdate> pieces)
    {
        foreach (StreamingChatToolCallUpdate piece in pieces)
        {
            if (!_calls.TryGetValue(piece.Index, out Call? call))
            {
                _calls.Add(piece.Index, call = new Call());
            }

            call.Id ??= piece.ToolCallId;
            call.Name ??= piece.FunctionName;
            if (piece.FunctionArgumentsUpdate is { } arguments)
            {
                call.Arguments.Append(arguments);
            }
        }
    }

    /// <summary>The calls, in their order.</summary>
    public IList<AIContent> ToContents() =>
    [
        .. _calls.Values.Select(static call => Read(
            call.Id ?? "", call.Name ?? "", call.Arguments.Length == 0 ? "{}" : call.Arguments.ToString())),
    ];

    private sealed class Call
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
