using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Intents;
using Confidant.BotHost.Tests.Support;
using Confidant.Memory;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Confidant.BotHost.Tests.Models.Learning;

public sealed class ModelIntentTests
{
    [Theory]
    [InlineData("mark_private", typeof(PrivacyIntent.MarkPrivate))]
    [InlineData("allow", typeof(PrivacyIntent.AllowSharing))]
    [InlineData("forget_last", typeof(PrivacyIntent.ForgetLast))]
    [InlineData("forget_all", typeof(PrivacyIntent.ForgetAll))]
    public async Task What_a_model_takes_for_a_request_is_a_guess(string intent, Type expected)
    {
        DetectedIntents found = await DetectAsync(
            "hmm, this secret thing of mine, you know what to do", $$"""{"intent":"{{intent}}","binding":"last"}""");

        found.Privacy.Should().BeOfType(expected);
        found.Privacy!.IsGuess.Should().BeTrue();
        found.Privacy.StandsAlone.Should().BeFalse("what else is in the message is kept");
    }

    [Fact]
    public async Task A_topic_that_does_not_stand_in_the_message_is_none() =>
        (await DetectAsync("I wish my memory of it would fade", """{"intent":"forget_topic","topic":"Bob"}""")).Privacy.Should().BeNull();

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"intent":"forget_all","intent":"none"}""")]
    [InlineData("""{"intent":"drop_tables"}""")]
    public async Task An_answer_that_cannot_be_read_is_no_request(string answer) =>
        (await DetectAsync("a secret thing", answer)).Privacy.Should().BeNull();

    [Fact]
    public async Task What_the_rules_take_for_private_no_model_sees()
    {
        var model = new ScriptedModel(static _ => """{"intent":"none"}""");

        DetectedIntents found = await Detector(model).DetectAsync("This is private: I'm pregnant.", Language.English, default);

        found.Privacy.Should().BeOfType<PrivacyIntent.MarkPrivate>().Which.IsGuess.Should().BeFalse();
        model.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task Talk_that_cannot_hold_a_request_waits_for_no_model()
    {
        var model = new ScriptedModel(static _ => """{"intent":"forget_all"}""");

        await Detector(model).DetectAsync("Lovely weather in Porto, isn't it?", Language.English, default);

        model.Calls.Should().BeEmpty();
    }

    [Fact]
    public async Task An_account_is_a_hint_where_its_name_stands_in_the_message()
    {
        const string text = "on the bird site people know me under @ana_writes";

        DetectedIntents found = await DetectAsync(
            text, """{"accounts":[{"kind":"twitter","value":"@ana_writes","quote":"know me under @ana_writes"}]}""");
        DetectedIntents invented = await DetectAsync(
            text, """{"accounts":[{"kind":"twitter","value":"@bob","quote":"know me under @ana_writes"}]}""");

        found.Hints.Should().ContainSingle().Which.Should().Be(
            new IdentityHint(IdentityHintKind.Twitter, "ana_writes", "know me under @ana_writes") { IsGuess = true });
        invented.Hints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_model_that_fails_changes_nothing()
    {
        var model = new ScriptedModel(static _ => throw new HttpRequestException("down"));

        (await Detector(model).DetectAsync("a secret thing", Language.English, default)).Privacy.Should().BeNull();
    }

    private static ValueTask<DetectedIntents> DetectAsync(string text, string answer) =>
        Detector(new ScriptedModel(_ => answer)).DetectAsync(text, Language.English, default);

    private static ModelIntentDetector Detector(ScriptedModel model) => new(
        new OfflineIntentDetector(),
        new ModelQuestioner(model, TimeProvider.System, NullLogger<ModelQuestioner>.Instance),
        new TextAnalyzer());
}
