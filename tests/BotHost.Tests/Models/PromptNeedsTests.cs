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
    [InlineData("what do you know about me")]
    public void A_question_is_answered_from_what_was_recalled(string message) =>
        Needs(message).Should().Be(PromptParts.Recalled);

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
