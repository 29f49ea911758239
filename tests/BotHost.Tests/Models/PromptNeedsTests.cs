using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Offline;
using Confidant.Memory;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Models;

public sealed class PromptNeedsTests
{
    [Theory]
    [InlineData("Where do I live?")]
    [InlineData("¿Dónde vivo?")]
    public void A_question_is_answered_from_what_was_recalled_and_what_belongs_to_the_asker(string message) =>
        Needs(message).Should().Be(PromptParts.Recalled | PromptParts.Context);

    [Theory]
    [InlineData("what do you know about me")]
    [InlineData("¿Qué sabes de mí?")]
    [InlineData("What is this group about?")]
    [InlineData("What do people talk about here?")]
    [InlineData("¿De qué va este grupo?")]
    [InlineData("¿De qué se habla en este grupo?")]
    public void A_question_for_everything_is_answered_from_summaries_too(string message) =>
        Needs(message).Should().Be(PromptParts.Recalled | PromptParts.Context | PromptParts.Summaries);

    [Theory]
    [InlineData("Where did Ana go with her group?")]
    [InlineData("What did Ben say about Ana?")]
    [InlineData("¿De qué color es mi coche?")]
    public void A_question_for_one_thing_needs_no_summary(string message) =>
        Needs(message).Should().Be(PromptParts.Recalled | PromptParts.Context);

    [Theory]
    [InlineData("I live in Lisbon.")]
    [InlineData("Vivo en Lisboa.")]
    [InlineData("hello")]
    public void A_statement_is_acknowledged_from_itself(string message) =>
        Needs(message).Should().Be(PromptParts.None);

    private static PromptParts Needs(string message)
    {
        using var responder = new OfflineResponder(new TextAnalyzer());
        return responder.For(message);
    }
}
