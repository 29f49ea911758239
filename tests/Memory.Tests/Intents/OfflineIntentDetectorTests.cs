using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Intents;

public sealed class OfflineIntentDetectorTests
{
    private static readonly OfflineIntentDetector _detector = new();

    [Theory]
    [InlineData("This is private.", true)]
    [InlineData("Hey, please don't share this, thanks!", true)]
    [InlineData("This is private: I'm pregnant.", false)]
    [InlineData("Borra todos mis datos, por favor", true)]
    [InlineData("Me mudo a Lima. Borra todos mis datos.", false)]
    public void A_request_stands_alone_when_the_message_states_nothing(string text, bool alone) =>
        _detector.Detect(text, null).Privacy!.StandsAlone.Should().Be(alone);

    [Theory]
    [InlineData("no lo compartas", Language.English)]
    [InlineData("don't share this", Language.Spanish)]
    [InlineData("no lo compartas", null)]
    public void The_language_decides_only_what_is_tried_first(string text, Language? language) =>
        _detector.Detect(text, language).Privacy.Should()
            .Be(new PrivacyIntent.MarkPrivate(IntentBinding.RepliedOrLast, StandsAlone: true));

    [Fact]
    public void A_hint_quotes_the_words_that_claim_it() =>
        _detector.Detect("Hi! By the way, my Twitter is @Alice, bye.", Language.English).Hints.Should()
            .Equal(new IdentityHint(IdentityHintKind.Twitter, "alice", "my Twitter is @Alice"));

    [Theory]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EE77")]
    [InlineData("0x52908400098527886E0F7030069857D2E4169EEg")]
    [InlineData("0X52908400098527886E0F7030069857D2E4169EE7")]
    public void What_is_not_0x_and_40_hex_digits_is_no_wallet(string address) =>
        _detector.Detect($"my wallet is {address}", null).Hints.Should().BeEmpty();

    [Theory]
    [InlineData("my twitter is @a_name_longer_than_15")]
    [InlineData("my telegram is @bob")]
    [InlineData("my ens is ab--cd.eth")]
    [InlineData("t.me/joinchat is me")]
    [InlineData("x.com/alice/status/12 is me")]
    [InlineData("my twitter is t.me/alice")]
    public void A_name_that_its_platform_would_refuse_is_no_hint(string text) =>
        _detector.Detect(text, null).Hints.Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("?!…")]
    [InlineData("'")]
    [InlineData("```")]
    [InlineData("@")]
    public void A_message_without_words_asks_nothing(string text) =>
        _detector.Detect(text, null).Should().BeSameAs(DetectedIntents.None);

    [Fact]
    public async Task A_cancelled_detection_says_so()
    {
        Func<Task> act = async () => await _detector.DetectAsync("hi", null, new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void The_stricter_of_two_requests_counts() =>
        _detector.Detect("You can share this with the group. No, don't share this.", null).Privacy.Should()
            .BeOfType<PrivacyIntent.MarkPrivate>();
}
