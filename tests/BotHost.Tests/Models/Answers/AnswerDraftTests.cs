using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Answers;
using Confidant.Emulators.Models;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Answers;

public sealed class AnswerDraftTests
{
    [Theory]
    [InlineData(ModelOptions.OpenAi)]
    [InlineData(ModelOptions.Anthropic)]
    public async Task Who_listens_is_shown_an_answer_while_it_is_made(string provider)
    {
        await using ModelHost host = await ModelHost.StartAsync(provider);
        var seen = new Listener();
        host.Emulator.Enqueue(new ModelReply.Say("Go to https://evil.example/x and rest there."));
        using (host.Pipeline.Get<AnswerDrafts>().Listen(host.Pipeline.Private("Ana", "").Conversation, seen))
        {
            await host.AskAsync("Ana", "Where to?");
        }

        int shown = seen.Drafts.Count;
        await host.AskAsync("Ana", "And then?");

        seen.Drafts.Should().HaveCount(shown).And.HaveCountGreaterThan(3).And.BeInAscendingOrder(static draft => draft.Length);
        seen.Drafts.Should().AllSatisfy(static draft => draft.Should().NotContain("evil"));
        seen.Drafts[^1].Should().StartWith("Go to [link left out] and rest");
    }

    private sealed class Listener : IAnswerListener
    {
        public List<string> Drafts { get; } = [];

        public void OnDraft(string words) => Drafts.Add(words);
    }
}
