using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using WireReason = OpenAI.Chat.ChatFinishReason;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>Reads responses.</summary>
internal static class OpenAiResponses
{
    /// <summary>Reads a whole one.</summary>
    public static ChatResponse Read(ChatCompletion completion)
    {
        var contents = new List<AIContent>();
        AddText(contents, completion.Content);
        contents.AddRange(completion.ToolCalls.Select(static call =>
            OpenAiToolCalls.Read(call.Id, call.FunctionName, call.FunctionArguments.ToString())));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents))
        {
            ModelId = completion.Model,
            FinishReason = !string.IsNullOrEmpty(completion.Refusal) ? ChatFinishReason.ContentFilter : Read(completion.FinishReason),
            Usage = Read(completion.Usage),
        };
    }

    /// <summary>Reads a piece of one. Calls of functions come in pieces that are put together elsewhere.</summary>
    /// <param name="update">The piece.</param>
    /// <param name="isRefused">Whether it or an earlier one holds words of a refusal.</param>
    public static ChatResponseUpdate Read(StreamingChatCompletionUpdate update, bool isRefused)
    {
        var contents = new List<AIContent>();
        AddText(contents, update.ContentUpdate);
        if (Read(update.Usage) is { } usage)
        {
            contents.Add(new UsageContent(usage));
        }

        ChatFinishReason? reason = update.FinishReason is { } given ? Read(given) : null;
        return new ChatResponseUpdate(ChatRole.Assistant, contents)
        {
            ModelId = update.Model,
            FinishReason = isRefused && reason is not null ? ChatFinishReason.ContentFilter : reason,
        };
    }

    private static void AddText(List<AIContent> contents, ChatMessageContent parts)
    {
        foreach (ChatMessageContentPart part in parts)
        {
            if (part.Kind == ChatMessageContentPartKind.Text && part.Text.Length > 0)
            {
                contents.Add(new TextContent(part.Text));
            }
        }
    }

    private static ChatFinishReason Read(WireReason reason) => reason switch
    {
        WireReason.Length => ChatFinishReason.Length,
        WireReason.ContentFilter => ChatFinishReason.ContentFilter,
        WireReason.ToolCalls or WireReason.FunctionCall => ChatFinishReason.ToolCalls,
        _ => ChatFinishReason.Stop,
    };

    private static UsageDetails? Read(ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
    };
}
