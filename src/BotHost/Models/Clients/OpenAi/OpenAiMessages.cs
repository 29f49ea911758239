using System.Text.Json;
using Confidant.BotHost.Models.Answers;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using WireMessage = OpenAI.Chat.ChatMessage;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>Makes the messages of a request. Only words, pictures and calls of functions are sent.</summary>
internal static class OpenAiMessages
{
    /// <summary>The messages as OpenAI's protocol has them.</summary>
    public static IEnumerable<WireMessage> From(IEnumerable<ChatMessage> messages) => messages.SelectMany(From);

    private static IEnumerable<WireMessage> From(ChatMessage message)
    {
        if (message.Role == ChatRole.System)
        {
            return [new SystemChatMessage(message.Text)];
        }

        if (message.Role == ChatRole.Tool)
        {
            return message.Contents.OfType<FunctionResultContent>()
                .Select(static result => new ToolChatMessage(result.CallId, ToolText.Of(result.Result)));
        }

        return message.Role == ChatRole.Assistant ? [FromAssistant(message)] : [FromUser(message)];
    }

    private static UserChatMessage FromUser(ChatMessage message)
    {
        List<ChatMessageContentPart> pictures =
        [
            .. message.Contents.OfType<DataContent>().Where(static data => data.HasTopLevelMediaType("image")).Select(static data =>
                ChatMessageContentPart.CreateImagePart(BinaryData.FromBytes(data.Data), data.MediaType)),
        ];
        return pictures.Count == 0
            ? new UserChatMessage(message.Text)
            : message.Text.Length == 0 ? new UserChatMessage(pictures)
            : new UserChatMessage([ChatMessageContentPart.CreateTextPart(message.Text), .. pictures]);
    }

    private static AssistantChatMessage FromAssistant(ChatMessage message)
    {
        List<ChatToolCall> calls =
        [
            .. message.Contents.OfType<FunctionCallContent>().Select(static call => ChatToolCall.CreateFunctionToolCall(
                call.CallId,
                call.Name,
                BinaryData.FromString(JsonSerializer.Serialize(call.Arguments, AIJsonUtilities.DefaultOptions)))),
        ];
        if (calls.Count == 0)
        {
            return new AssistantChatMessage(message.Text);
        }

        var sent = new AssistantChatMessage(calls);
        if (message.Text.Length > 0)
        {
            sent.Content.Add(ChatMessageContentPart.CreateTextPart(message.Text));
        }

        return sent;
    }
}
