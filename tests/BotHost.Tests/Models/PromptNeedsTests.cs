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

    [Theory]
    [InlineData("What do I post about?", PromptParts.Posts)]
    [InlineData("what are my posts about", PromptParts.Posts)]
    [InlineData("What do I usually tweet about?", PromptParts.Posts)]
    [InlineData("When do I usually post?", PromptParts.Posts)]
    [InlineData("What have I been posting lately?", PromptParts.LatestPosts)]
    [InlineData("¿Sobre qué publico?", PromptParts.Posts)]
    [InlineData("¿De qué hablo en mis posts?", PromptParts.Posts)]
    [InlineData("¿De qué tratan mis publicaciones?", PromptParts.Posts)]
    [InlineData("¿Cuándo suelo publicar?", PromptParts.Posts)]
    [InlineData("¿Qué he publicado últimamente?", PromptParts.LatestPosts)]
    public void A_question_about_ones_posts_as_a_whole_is_answered_from_them_alone(string message, object parts) =>
        Needs(message).Should().Be((PromptParts)parts);

    [Theory]
    [InlineData("What did I post about tomatoes?")]
    [InlineData("What does Ben post about?")]
    [InlineData("What did I post yesterday?")]
    [InlineData("What should I post about?")]
    [InlineData("¿Qué publicó Ana?")]
    public void A_question_for_something_in_particular_or_about_others_is_recalled(string message) =>
        Needs(message).Should().NotHaveFlag(PromptParts.Posts).And.NotHaveFlag(PromptParts.LatestPosts);

    private static PromptParts Needs(string message)
    {
        using var responder = new OfflineResponder(new TextAnalyzer());
        return responder.For(message);
    }
}
