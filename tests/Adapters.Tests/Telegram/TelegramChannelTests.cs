using System.Text.Json;
using Confidant.Adapters.Telegram;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Emulators.Telegram;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramChannelTests
{
    private const string Channel = """{"id":-100300,"type":"channel","title":"Makers","username":"makers"}""";
    private static readonly TelegramUser _me = new() { Id = 700, IsBot = true, Username = "My_Bot" };
    private static readonly DateTimeOffset _now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> NotItsWords => new()
    {
        """ "text":"elsewhere said","forward_origin":{"type":"hidden_user"} """,
        """ "text":"inline","via_bot":{"id":700,"is_bot":true} """,
        """ "text":"our own","from":{"id":700,"is_bot":true} """,
        """ "photo":[] """,
        """ "new_chat_title":"Other" """,
        """ "message_id":0,"text":"scheduled" """,
    };

    [Fact]
    public void A_post_is_the_channels_own_word_and_nobodys_account_is_made_of_it()
    {
        var post = (IncomingMessage)Map("channel_post", """
            "text":"@my_bot /help we open on Monday","author_signature":"Ana","entities":[{"type":"mention","offset":0,"length":7}]
            """)!;

        post.Should().BeEquivalentTo(new
        {
            Chat = ChatKind.Public,
            Group = new SeenGroup(new GroupKey(Platform.Telegram, new ChatId("-100300")), "Makers", IsPublic: true) { IsAnnouncements = true },
            Sender = new SeenAccount(new PlatformUserId(Platform.Telegram, "-100300"), "Makers", null, null),
            MessageId = new PlatformMessageId("9"),
            BareText = "@my_bot /help we open on Monday",
            Command = (string?)null,
            IsAddressedToBot = false,
            IsEdit = false,
        });
        post.At.ToUnixTimeSeconds().Should().Be(50);
        post.Conversation.ToString().Should().Be("telegram:700:-100300");
    }

    [Theory]
    [MemberData(nameof(NotItsWords))]
    public void What_a_channel_does_not_say_itself_is_left_out(string content) => Map("channel_post", content).Should().BeNull();

    [Fact]
    public void An_edit_may_take_all_words_away()
    {
        var edit = (IncomingMessage)Map("edited_channel_post", """ "photo":[],"edit_date":60 """)!;

        (edit.IsEdit, edit.BareText, edit.At.ToUnixTimeSeconds()).Should().Be((true, "", 60));
    }

    [Theory]
    [InlineData("administrator", true)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    public void That_the_bot_comes_to_a_channel_or_goes_is_no_news_of_a_group(string status, bool isMember)
    {
        var change = (BotMembershipChanged)Read(
            $$"""{"update_id":1,"my_chat_member":{"chat":{{Channel}},"date":50,"new_chat_member":{"status":"{{status}}","user":{"id":700} } } }""")!;

        (change.Chat, change.Group!.IsAnnouncements, change.IsMember).Should().Be((ChatKind.Public, true, isMember));
    }

    [Fact]
    public void Who_subscribes_to_a_channel_is_not_noted() => Read(
        $$"""{"update_id":1,"chat_member":{"chat":{{Channel}},"date":50,"new_chat_member":{"status":"member","user":{"id":5,"first_name":"Al"} } } }""")
        .Should().BeNull();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Posts_are_asked_for_only_where_a_channel_speaks_for_an_agent(bool hasChannels)
    {
        await using TelegramBench bench = await TelegramBench.StartAsync(isRunning: true, hasChannels: hasChannels);
        EmulatedUser alice = bench.StartedUser();
        await bench.Telegram.WaitForRequestsAsync("getUpdates", 1);

        EmulatedChat channel = bench.Telegram.AddChannel("Makers", bench.Bot);
        ChannelPost post = bench.Telegram.Post(channel, "We open on Monday.");
        bench.Telegram.Edit(post, "We open on Tuesday.");
        bench.Telegram.Say(alice, bench.Bot, "hi");

        // The bot was started by Alice, and came to the channel.
        IReadOnlyList<IncomingEvent> accepted = await bench.Intake.WaitForAsync(hasChannels ? 5 : 3);

        string[] heard = [.. accepted.OfType<IncomingMessage>().Select(static message => message.BareText)];
        heard.Should().Equal(hasChannels ? ["We open on Monday.", "We open on Tuesday.", "hi"] : ["hi"]);
    }

    private static IncomingEvent? Map(string kind, string content) =>
        Read($$"""{"update_id":1,"{{kind}}":{"message_id":9,"date":50,"sender_chat":{{Channel}},"chat":{{Channel}},{{content}} } }""");

    private static IncomingEvent? Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return TelegramMapping.ToIncoming(TelegramUpdateParser.Read(parsed.RootElement)!, _me, _now);
    }
}
