using Confidant.BotHost.Models;
using Confidant.Emulators.Models;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Clients;

public sealed class ProviderTests
{
    public static TheoryData<string, bool> Ways => new()
    {
        { ModelOptions.OpenAi, false }, { ModelOptions.OpenAi, true }, { ModelOptions.Anthropic, false }, { ModelOptions.Anthropic, true },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_answers(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Say("Lisbon is lovely in May."));

        string answer = await stack.AskAsync("Where should I go?", isStream);

        answer.Should().Be("Lisbon is lovely in May.");
        ModelRequest request = stack.Emulator.Requests.Single();
        request.Model.Should().Be("small");
        request.IsStream.Should().Be(isStream);
        request.Key.Should().Be(ModelStack.Key);
        request.Body.Should().Contain("Be brief.").And.Contain("Where should I go?").And.Contain("\"max_tokens\":800");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Usage_and_the_reason_of_the_end_are_told(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Say("Yes, and") { IsCutByLength = true });
        ChatMessage[] messages = [new(ChatRole.User, "Is it?")];

        ChatResponse response = isStream
            ? await stack.Chat.GetStreamingResponseAsync(messages).ToChatResponseAsync()
            : await stack.Chat.GetResponseAsync(messages);

        response.FinishReason.Should().Be(ChatFinishReason.Length);
        response.Usage!.OutputTokenCount.Should().BeGreaterThan(0);
        response.Usage.InputTokenCount.Should().BeGreaterThan(0);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_that_declines_says_so_by_its_reason(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        stack.Emulator.Enqueue(new ModelReply.Decline());
        ChatMessage[] messages = [new(ChatRole.User, "Is it?")];

        ChatResponse response = isStream
            ? await stack.Chat.GetStreamingResponseAsync(messages).ToChatResponseAsync()
            : await stack.Chat.GetResponseAsync(messages);

        response.FinishReason.Should().Be(ChatFinishReason.ContentFilter);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_model_calls_a_function_and_is_told_its_result(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        AIFunction search = AIFunctionFactory.Create((string query) => "found " + query, "search", "Searches.");
        var options = new ChatOptions { Tools = [search] };
        stack.Emulator.Enqueue(
            new ModelReply.Call("search", """{"query":"trains to Porto"}"""), new ModelReply.Say("Take the train."));
        List<ChatMessage> messages = [new(ChatRole.User, "How do I get there?")];

        ChatResponse first = isStream
            ? await stack.Chat.GetStreamingResponseAsync(messages, options).ToChatResponseAsync()
            : await stack.Chat.GetResponseAsync(messages, options);
        FunctionCallContent call = first.Messages.SelectMany(m => m.Contents).OfType<FunctionCallContent>().Single();
        messages.AddRange(first.Messages);
        messages.Add(new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, "a train at nine")]));
        ChatResponse second = isStream
            ? await stack.Chat.GetStreamingResponseAsync(messages, options).ToChatResponseAsync()
            : await stack.Chat.GetResponseAsync(messages, options);

        call.Name.Should().Be("search");
        call.Arguments!["query"]!.ToString().Should().Be("trains to Porto");
        second.Text.Should().Be("Take the train.");
        stack.Emulator.Requests[0].Body.Should().Contain("Searches.");
        stack.Emulator.Requests[1].Body.Should().Contain("a train at nine").And.Contain(call.CallId);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_task_has_a_model_of_its_own(string provider, bool isStream)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider, static options =>
        {
            options.Tasks.Chat = "large";
            options.Tasks.Intents = ModelOptions.Offline;
        });

        await stack.AskAsync("Hello", isStream);
        await stack.Find(ModelTask.Extraction)!.GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")]);
        await stack.AskAsync("Hello", isStream, new ChatOptions { ModelId = "own" });

        stack.Emulator.Requests.Select(static request => request.Model).Should().Equal("large", "small", "own");
        stack.Find(ModelTask.Intents).Should().BeNull();
    }

    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task The_hosts_own_notes_stay_in_the_host(string provider)
    {
        await using ModelStack stack = await ModelStack.StartAsync(provider);
        var payer = new Confidant.Identity.UserId(new Guid("01890000-0000-7000-8000-00000000abcd"));

        await stack.AskAsync("Hello", isStream: true, new ChatOptions().PaidBy(payer));

        stack.Emulator.AllBodies.Should().NotContain("confidant").And.NotContain("abcd");
    }
}
