using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace Confidant.BotHost.Models.Clients.OpenAi;

/// <summary>Makes the options of a request.</summary>
internal sealed class OpenAiRequests
{
    private const string DefaultSchemaName = "answer";

    private readonly bool _isOpenAi;

    /// <summary>For an endpoint.</summary>
    public OpenAiRequests(Uri endpoint) => _isOpenAi = endpoint.Host == "api.openai.com"
        || endpoint.Host.EndsWith(".openai.azure.com", StringComparison.OrdinalIgnoreCase);

    /// <summary>The options as OpenAI's protocol has them.</summary>
    public ChatCompletionOptions ToOptions(ChatOptions? options)
    {
        var request = new ChatCompletionOptions();
        if (options is null)
        {
            return request;
        }

        request.Temperature = options.Temperature;
        request.TopP = options.TopP;
        Limit(request, options.MaxOutputTokens);
        foreach (string stop in options.StopSequences ?? [])
        {
            request.StopSequences.Add(stop);
        }

        if (options.ResponseFormat is ChatResponseFormatJson json)
        {
            request.ResponseFormat = ToFormat(json);
        }

        AddTools(request, options);
        return request;
    }

    // OpenAI's newer models refuse max_tokens, and most other servers know nothing else.
    private void Limit(ChatCompletionOptions request, int? maxTokens)
    {
        if (maxTokens is not { } limit)
        {
            return;
        }

        if (_isOpenAi)
        {
            request.MaxOutputTokenCount = limit;
            return;
        }

#pragma warning disable SCME0001 // The package has no other way to name a field that it does not know.
        request.Patch.Set("$.max_tokens"u8, limit);
#pragma warning restore SCME0001
    }

    private static ChatResponseFormat ToFormat(ChatResponseFormatJson json) => json.Schema is { } schema
        ? ChatResponseFormat.CreateJsonSchemaFormat(
            json.SchemaName ?? DefaultSchemaName, BinaryData.FromString(schema.GetRawText()), json.SchemaDescription, true)
        : ChatResponseFormat.CreateJsonObjectFormat();

    private static void AddTools(ChatCompletionOptions request, ChatOptions options)
    {
        foreach (AIFunctionDeclaration function in options.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            request.Tools.Add(ChatTool.CreateFunctionTool(
                function.Name, function.Description, BinaryData.FromString(function.JsonSchema.GetRawText())));
        }

        if (request.Tools.Count > 0)
        {
            request.ToolChoice = options.ToolMode switch
            {
                NoneChatToolMode => ChatToolChoice.CreateNoneChoice(),
                RequiredChatToolMode { RequiredFunctionName: { } name } => ChatToolChoice.CreateFunctionChoice(name),
                RequiredChatToolMode => ChatToolChoice.CreateRequiredChoice(),
                _ => null,
            };
        }
    }
}
