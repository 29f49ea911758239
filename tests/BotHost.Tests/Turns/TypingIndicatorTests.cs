using Confidant.BotHost.Tests.Support;
using Confidant.BotHost.Turns;
using Confidant.Emulators.Time;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.BotHost.Tests.Turns;

public sealed class TypingIndicatorTests
{
    [Fact]
    public async Task Typing_begins_after_half_a_second_and_is_kept_up_until_the_answer_is_there()
    {
        var time = new ManualTime();
        var platform = new RecordingAdapter();
        var conversation = ConversationKey.Parse("telegram:1:-5:7");
        await using (TypingIndicator.Start(platform, conversation, time))
        {
            time.Advance(TimeSpan.FromMilliseconds(400));
            platform.Typing.Should().BeEmpty();
            time.Advance(TimeSpan.FromMilliseconds(100));
            platform.Typing.Should().Equal(conversation);
            time.Advance(TimeSpan.FromSeconds(20));
            platform.Typing.Should().HaveCount(6, "Telegram shows it for five seconds only");
        }

        time.Advance(TimeSpan.FromSeconds(20));
        platform.Typing.Should().HaveCount(6);
    }
}
