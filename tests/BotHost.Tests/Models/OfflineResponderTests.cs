using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Offline;
using Confidant.BotHost.Turns;
using Confidant.Identity;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.AI;
using Xunit;

namespace Confidant.BotHost.Tests.Models;

public sealed class OfflineResponderTests : IDisposable
{
    private readonly OfflineResponder _responder = new(new TextAnalyzer());

    public static TheoryData<string, string, string> English => QuestionCases.English;

    public static TheoryData<string, string, string> Spanish => QuestionCases.Spanish;

    public static TheoryData<string, string, string> AnotherLanguage => QuestionCases.AnotherLanguage;

    public static TheoryData<char, string, string, string> Group => QuestionCases.Group;

    [Theory]
    [MemberData(nameof(English))]
    public async Task An_English_question_is_answered(string told, string question, string answer) =>
        (await AskAsync('a', told, question, Language.English)).Text.Should().Be(answer);

    [Theory]
    [MemberData(nameof(Spanish))]
    public async Task A_Spanish_question_is_answered(string told, string question, string answer) =>
        (await AskAsync('a', told, question, Language.Spanish)).Text.Should().Be(answer);

    [Theory]
    [MemberData(nameof(AnotherLanguage))]
    public async Task A_question_in_another_language_is_answered(string told, string question, string answer) =>
        (await AskAsync('a', told, question, LanguageDetector.Detect(question)!.Value)).Text.Should().Be(answer);

    [Theory]
    [MemberData(nameof(Group))]
    public async Task In_a_group_a_fact_stays_with_its_person(char asker, string told, string question, string answer) =>
        (await AskAsync(asker, told, question, LanguageDetector.Detect(question) ?? Language.English)).Text.Should().Be(answer);

    [Fact]
    public void What_somebody_posts_about_is_told_with_examples_and_rests_on_them()
    {
        OwnPost[] posts =
        [
            Told.Post(1, "I love the tomatoes in my garden", "garden"), Told.Post(2, "Tomatoes need compost", "garden"),
            Told.Post(3, "A train to Madrid"), Told.Post(4, "Compost is ready"), Told.Post(5, "Good morning, all"),
        ];
        Prompt prompt = Told.Prompt('a', "What do I post about?", Language.English, []) with { Posts = PostOverview.Of(posts) };

        OfflineAnswer told = new OfflineAnswerer(new TextAnalyzer()).Answer(prompt);

        told.Text.Should().StartWith("You post mostly about: tomatoes (2), compost (2); with #garden. The tone is calm, more glad than sad. ")
            .And.Contain("UTC").And.Contain("I looked at 5 posts, from 2026-11-16 to 2026-11-20.")
            .And.Contain("\n• 2026-11-20: “I love the tomatoes in my garden”");
        told.Sources.Should().Contain([posts[0].Message, posts[1].Message, posts[3].Message]);
    }

    [Theory]
    [InlineData(ChatKind.Private, Language.English, "What do I post about?", "I have learned from no posts of yours. With /feeds you can connect your accounts.")]
    [InlineData(ChatKind.Group, Language.English, "When do I post?", "You share no posts that I may talk about here. In private, /feeds shows your accounts.")]
    [InlineData(ChatKind.Private, Language.Spanish, "¿Sobre qué publico?", "No he aprendido de ninguna publicación tuya. Con /feeds puedes conectar tus cuentas.")]
    public void Whose_posts_may_not_be_told_is_told_so(ChatKind chat, Language language, string question, string answer)
    {
        Prompt prompt = Told.Prompt('a', question, language, [], chat: chat) with { Posts = PostOverview.Of([]) };

        OfflineAnswer told = new OfflineAnswerer(new TextAnalyzer()).Answer(prompt);

        told.Text.Should().Be(answer);
        told.Sources.Should().BeEmpty();
    }

    [Fact]
    public async Task An_answer_names_exactly_the_messages_it_used()
    {
        var response = await AskAsync(
            'a', "a: I love padel|a: I live in Lisbon|a: My cat is called Miso", "Where do I live?", Language.English);

        response.FindSources().Should().Equal(Told.Message(1));
    }

    [Fact]
    public async Task An_answer_that_used_nothing_has_no_sources()
    {
        var response = await AskAsync('a', "a: I love padel", "Where do I live?", Language.English);

        response.Text.Should().Be("I don't know where you live yet.");
        response.FindSources().Should().BeEmpty();
    }

    [Theory]
    [InlineData("work at a bakery", "Where do I work?", "You work at a bakery.")]
    [InlineData("I'm allergic to peanuts", "What am I allergic to?", "You're allergic to peanuts.")]
    public async Task A_memory_answers_by_its_quote(string quote, string question, string answer)
    {
        var rows = Told.Rows("a: " + quote, RowKind.Memory);
        var response = await _responder.GetResponseAsync(
            [], Told.Prompt('a', question, Language.English, rows).ToOptions());

        response.Text.Should().Be(answer);
    }

    [Theory]
    [InlineData("I live in Lisbon", Language.English, true)]
    [InlineData("Vivo en Lisboa", Language.Spanish, true)]
    [InlineData("I live in Lisbon", Language.English, false)]
    [InlineData("Vivo en Lisboa", Language.Spanish, false)]
    public async Task A_statement_is_acknowledged_with_what_becomes_of_it(string message, Language language, bool isRemembered)
    {
        var options = Told.Prompt('a', message, language, [], isRemembered).ToOptions();
        var first = await _responder.GetResponseAsync([], options);
        var second = await _responder.GetResponseAsync([], options);

        first.Text.Should().NotBeEmpty().And.Be(second.Text);
        first.FindSources().Should().BeEmpty();
        bool saysNotKept = first.Text.Contains("won't") || first.Text.Contains("No lo");
        saysNotKept.Should().Be(!isRemembered);
    }

    [Theory]
    [InlineData("Hi!", Language.English, "Hi, Ana! I remember what you tell me and answer questions about it.")]
    [InlineData("Good morning", Language.English, "Hi, Ana! I remember what you tell me and answer questions about it.")]
    [InlineData("¡Hola!", Language.Spanish, "¡Hola, Ana! Recuerdo lo que me cuentas y respondo preguntas sobre ello.")]
    [InlineData("Thanks!", Language.English, "You're welcome!")]
    [InlineData("muchas gracias", Language.Spanish, "¡De nada!")]
    [InlineData("ok", Language.English, "Okay!")]
    [InlineData("vale", Language.Spanish, "¡Vale!")]
    [InlineData("Who are you?", Language.English, "I'm Confidant. I remember what you tell me and answer questions about it.")]
    [InlineData("¿Quién eres?", Language.Spanish, "Soy Confidant. Recuerdo lo que me cuentas y respondo preguntas sobre ello.")]
    [InlineData("", Language.English, "I can remember what you tell me and answer questions about it.")]
    public async Task Small_talk_is_answered_briefly(string message, Language language, string answer) =>
        (await AskAsync('a', "a: I live in Lisbon", message, language)).Text.Should().Be(answer);

    [Fact]
    public async Task Streaming_gives_the_same_answer_and_sources()
    {
        var options = Told.Prompt('a', "Where do I live?", Language.English, Told.Rows("a: I live in Lisbon")).ToOptions();
        var updates = new List<ChatResponseUpdate>();
        await foreach (var update in _responder.GetStreamingResponseAsync([], options))
        {
            updates.Add(update);
        }

        var response = updates.ToChatResponse();
        response.Text.Should().Be("You live in Lisbon.");
        response.FindSources().Should().Equal(Told.Message(0));
    }

    [Fact]
    public async Task Options_without_a_prompt_are_refused_with_the_cure()
    {
        var act = () => _responder.GetResponseAsync([new ChatMessage(ChatRole.User, "Hi")]);

        (await act.Should().ThrowAsync<InvalidOperationException>()).WithMessage("*Prompt.ToOptions()*");
    }

    [Fact]
    public async Task A_group_hears_that_it_is_remembered_for_the_group()
    {
        var prompt = Told.Prompt('a', "I live in Lisbon", Language.English, [], chat: ChatKind.Group);

        (await _responder.GetResponseAsync([], prompt.ToOptions())).Text.Should().MatchRegex("group|here");
    }

    public void Dispose() => _responder.Dispose();

    private Task<ChatResponse> AskAsync(char asker, string told, string question, Language language) =>
        _responder.GetResponseAsync([], Told.Prompt(asker, question, language, Told.Rows(told)).ToOptions());
}
