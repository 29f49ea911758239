using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramReadingTests
{
    [Fact]
    public async Task What_people_say_press_and_change_arrives_in_order()
    {
        await using TelegramBench bench = await TelegramBench.StartAsync();
        EmulatedUser alice = bench.Telegram.AddUser("Alice", "alice", "es-ES");
        UserMessage said = bench.Telegram.Say(alice, bench.Bot, "/start code");
        bench.Telegram.Edit(said, "/start other");
        await bench.SendAsync(bench.Chat(alice.Id), new OutgoingMessage { Text = "Sure?", Buttons = [[new Button("Yes", "token")]] });
        string press = bench.Telegram.Press(alice, bench.Telegram.SentTo(alice.Id)[0], "token");

        bench.Run();

        IReadOnlyList<IncomingEvent> events = await bench.Intake.WaitForAsync(3);
        var first = events[0].Should().BeOfType<IncomingMessage>().Subject;
        first.Command.Should().Be("start");
        first.CommandArgument.Should().Be("code");
        first.IsAddressedToBot.Should().BeTrue();
        first.Chat.Should().Be(ChatKind.Private);
        first.Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Telegram, $"{alice.Id}"), "Alice", "alice", "es"));
        first.Conversation.Should().Be(bench.Chat(alice.Id));
        var second = events[1].Should().BeOfType<IncomingMessage>().Subject;
        second.IsEdit.Should().BeTrue();
        second.MessageId.Should().Be(first.MessageId);
        var third = events[2].Should().BeOfType<ButtonPressed>().Subject;
        third.Token.Should().Be("token");
        third.PressId.Should().Be(press);
    }
}
