using System.Text.Json;
using Confidant.Adapters.Telegram;
using Confidant.Adapters.Telegram.Wire;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Telegram;

public sealed class TelegramMappingTests
{
    private const string Group = """{"id":-100200,"type":"supergroup","title":"Team"}""";
    private const string Person = """{"id":5,"is_bot":false,"first_name":"Al","last_name":"Ice","language_code":"pt-br"}""";
    private static readonly TelegramUser _me = new() { Id = 700, IsBot = true, Username = "My_Bot" };
    private static readonly DateTimeOffset _now = new(2026, 10, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string, bool, string?, string> Addressing => new()
    {
        // What the message holds besides its head; addressed; command; bare text.
        { """ "text":"hello all" """, false, null, "hello all" },
        { """ "text":"@my_bot hello","entities":[{"type":"mention","offset":0,"length":7}] """, true, null, "hello" },
        { """ "text":"hello @MY_BOT","entities":[{"type":"mention","offset":6,"length":7}] """, true, null, "hello" },
        { """ "text":"ask @my_bot about it","entities":[{"type":"mention","offset":4,"length":7}] """, true, null, "ask about it" },
        { """ "text":"@my_bot_dev hello","entities":[{"type":"mention","offset":0,"length":11}] """, false, null, "@my_bot_dev hello" },
        { """ "text":"@my_bot hello" """, false, null, "@my_bot hello" },
        { """ "text":"Botty, hello","entities":[{"type":"text_mention","offset":0,"length":5,"user":{"id":700}}] """, true, null, "hello" },
        { """ "text":"Bob, hello","entities":[{"type":"text_mention","offset":0,"length":3,"user":{"id":701}}] """, false, null, "Bob, hello" },
        { """ "text":"/Help me","entities":[{"type":"bot_command","offset":0,"length":5}] """, false, "help", "/Help me" },
        { """ "text":"/help@My_bot me","entities":[{"type":"bot_command","offset":0,"length":12}] """, true, "help", "/help me" },
        { """ "text":"/help@other me","entities":[{"type":"bot_command","offset":0,"length":11}] """, false, null, "/help@other me" },
        { """ "text":"try /help","entities":[{"type":"bot_command","offset":4,"length":5}] """, false, null, "try /help" },
        { """ "text":"try /help@my_bot","entities":[{"type":"bot_command","offset":4,"length":12}] """, true, null, "try /help@my_bot" },
        { """ "text":"@my_bot /help me","entities":[{"type":"mention","offset":0,"length":7},{"type":"bot_command","offset":8,"length":5}] """, true, "help", "/help me" },
        { """ "photo":[],"caption":"@my_bot look","caption_entities":[{"type":"mention","offset":0,"length":7}] """, true, null, "look" },
        { """ "text":"\ud83d\ude00 @my_bot hi","entities":[{"type":"mention","offset":3,"length":7}] """, true, null, "\U0001F600 hi" },
        { """ "text":"hi","entities":[{"type":"mention","offset":1,"length":99},{"type":"mention","offset":-4,"length":2}] """, false, null, "hi" },
        { """ "text":"yes","reply_to_message":{"message_id":3,"from":{"id":700,"is_bot":true}} """, true, null, "yes" },
        { """ "text":"yes","reply_to_message":{"message_id":3,"from":{"id":5}} """, false, null, "yes" },
        { """ "text":"yes","is_topic_message":true,"message_thread_id":3,"reply_to_message":{"message_id":3,"from":{"id":700},"forum_topic_created":{}} """, false, null, "yes" },
    };

    public static TheoryData<string> NotOurs => new()
    {
        """ "sender_chat":{"id":-100200,"type":"supergroup"},"text":"anonymous admin" """,
        """ "is_automatic_forward":true,"text":"channel post" """,
        """ "via_bot":{"id":700,"is_bot":true},"text":"our own inline result" """,
        """ "from":{"id":8,"is_bot":true},"text":"another bot" """,
        """ "from":null,"text":"nobody" """,
        """ "new_chat_members":[{"id":9,"is_bot":true}] """,
        """ "business_connection_id":"b","text":"somebody else's chat" """,
        """ "guest_query_id":"g","text":"somebody else's chat" """,
        """ "message_id":0,"text":"scheduled" """,
        """ "chat":{"id":-100300,"type":"channel"},"text":"a post" """,
        """ "chat":{"id":1,"type":"a new kind"},"text":"?" """,
    };

    [Theory]
    [MemberData(nameof(Addressing))]
    public void A_group_message_is_addressed_exactly_when_it_speaks_to_the_bot(string content, bool isAddressed, string? command, string bare)
    {
        IncomingMessage message = Map(content).Should().BeOfType<IncomingMessage>().Subject;

        message.IsAddressedToBot.Should().Be(isAddressed);
        message.Command.Should().Be(command);
        message.BareText.Should().Be(bare);
    }

    [Theory]
    [MemberData(nameof(NotOurs))]
    public void What_no_person_said_to_us_is_left_out(string content) => Map(content).Should().BeNull();

    [Fact]
    public void In_a_private_chat_everything_is_addressed()
    {
        var message = (IncomingMessage)Map(""" "chat":{"id":5,"type":"private"},"text":"hi" """)!;

        message.IsAddressedToBot.Should().BeTrue();
        message.Chat.Should().Be(ChatKind.Private);
        message.Group.Should().BeNull();
        message.Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Telegram, "5"), "Al Ice", null, "pt"));
    }

    [Fact]
    public void Numbers_of_people_and_chats_keep_all_their_digits()
    {
        var message = (IncomingMessage)Map("""
            "chat":{"id":-1009007199254740993,"type":"supergroup"},"from":{"id":9007199254740993,"first_name":"Ana"},"text":"hi"
            """)!;

        message.Conversation.Chat.Value.Should().Be("-1009007199254740993");
        message.Sender.Account.Value.Should().Be("9007199254740993", "a double would make it ...992");
    }

    [Fact]
    public void A_private_chat_has_topics_too()
    {
        var said = (IncomingMessage)Read("""
            {"update_id":1,"message":{"message_id":4,"date":100,"text":"a","message_thread_id":9,"is_topic_message":true,
            "chat":{"id":7,"type":"private"},"from":{"id":7,"first_name":"Ana"}}}
            """)!;

        said.Conversation.ToString().Should().Be("telegram:700:7:9");
        said.IsAddressedToBot.Should().BeTrue();
    }

    [Fact]
    public void A_thread_counts_only_in_topics()
    {
        Map(""" "text":"a","message_thread_id":9 """)!.Conversation.ToString().Should().Be("telegram:700:-100200");
        Map(""" "text":"a","message_thread_id":9,"is_topic_message":true """)!.Conversation.ToString().Should().Be("telegram:700:-100200:9");
    }

    [Fact]
    public void Forwards_public_groups_and_attachments_are_marked()
    {
        var message = (IncomingMessage)Map("""
            "chat":{"id":-1,"type":"group","title":"Open","username":"open"},"forward_origin":{"type":"hidden_user"},"voice":{"duration":7}
            """)!;

        message.IsForwarded.Should().BeTrue();
        message.Media.Should().Equal(new IncomingMedia(MediaKind.Voice, null, 7));
        message.Text.Should().BeEmpty();
        message.Group.Should().Be(new SeenGroup(new GroupKey(Platform.Telegram, new ChatId("-1")), "Open", true));
    }

    [Theory]
    [InlineData(""" "photo":[{"file_id":"a"}],"caption":"our boat" """, MediaKind.Photo, null, null)]
    [InlineData(""" "document":{"file_name":"plan.pdf"} """, MediaKind.Document, "plan.pdf", null)]
    [InlineData(""" "audio":{"performer":"Ana","title":"Song","duration":190} """, MediaKind.Audio, "Ana, Song", 190)]
    [InlineData(""" "animation":{"file_name":"a.gif"},"document":{"file_name":"a.gif"} """, MediaKind.Animation, "a.gif", null)]
    [InlineData(""" "sticker":{"emoji":"👍"} """, MediaKind.Sticker, "👍", null)]
    [InlineData(""" "location":{"latitude":41.14961,"longitude":-8.61099} """, MediaKind.Location, "41.150, -8.611", null)]
    [InlineData(""" "venue":{"title":"Café","address":"Rua 1"},"location":{"latitude":1,"longitude":2} """, MediaKind.Location, "Café, Rua 1", null)]
    [InlineData(""" "contact":{"first_name":"Eva","last_name":"Sol","phone_number":"+351555"} """, MediaKind.Contact, "Eva Sol", null)]
    [InlineData(""" "poll":{"question":"When?"} """, MediaKind.Poll, "When?", null)]
    [InlineData(""" "video":{"duration":1e30},"video_note":null """, MediaKind.Video, null, null)]
    [InlineData(""" "document":"none of ours" """, MediaKind.Document, null, null)]
    [InlineData(""" "story":{} """, MediaKind.Other, null, null)]
    public void What_a_message_carries_is_told_with_its_name_and_length(string content, MediaKind kind, string? name, int? seconds) =>
        ((IncomingMessage)Map(content)!).Media.Select(static medium => medium with { File = null }).Should().Equal(
            new IncomingMedia(kind, name, seconds));

    [Theory]
    [InlineData(""" "photo":[{"file_id":"small"},{"file_id":"large","file_size":9}] """, "large", "image/jpeg", 9L)]
    [InlineData(""" "voice":{"file_id":"v","mime_type":"audio/ogg","file_size":5} """, "v", "audio/ogg", 5L)]
    [InlineData(""" "audio":{"file_id":"a","mime_type":"audio/mpeg"} """, "a", "audio/mpeg", null)]
    [InlineData(""" "document":{"file_id":"d","mime_type":"application/zip","file_size":4000000000} """, "d", "application/zip", 4_000_000_000L)]
    public void Pictures_sounds_and_files_tell_where_they_can_be_had(string content, string id, string type, long? bytes) =>
        ((IncomingMessage)Map(content)!).Media.Single().File.Should().Be(new IncomingFile(id, type, bytes));

    [Theory]
    [InlineData(""" "photo":[] """)]
    [InlineData(""" "voice":{"duration":7} """)]
    public void Nothing_else_can_be_had(string content) => ((IncomingMessage)Map(content)!).Media.Single().File.Should().BeNull();

    [Fact]
    public void An_ephemeral_message_has_a_number_of_its_own_and_a_handle()
    {
        var message = (IncomingMessage)Map(""" "message_id":0,"ephemeral_message_id":12,"text":"/privacy" """)!;

        message.MessageId.Value.Should().Be("e12-100");
        message.ReplyHandle.Should().Be("e12-100");
        TelegramMessageId.Ephemeral(message.ReplyHandle).Should().Be(12);
    }

    [Theory]
    [InlineData(""" "text":"@other_bot what is up?","entities":[{"type":"mention","offset":0,"length":10}] """, true, "what is up?")]
    [InlineData(""" "text":"what is up, @other_bot?","entities":[{"type":"mention","offset":12,"length":10}] """, true, "what is up, @other_bot?")]
    [InlineData(""" "text":"/help@other_bot","entities":[{"type":"bot_command","offset":0,"length":15}] """, true, "/help@other_bot")]
    [InlineData(""" "text":"yes","reply_to_message":{"message_id":3,"from":{"id":701,"is_bot":true}} """, true, "yes")]
    [InlineData(""" "text":"@ben what is up?","entities":[{"type":"mention","offset":0,"length":4}] """, false, "@ben what is up?")]
    [InlineData(""" "text":"@my_bot ask @other_bot","entities":[{"type":"mention","offset":0,"length":7},{"type":"mention","offset":12,"length":10}] """, false, "ask @other_bot")]
    public void A_message_to_another_bot_is_known_as_such_and_loses_the_name_that_calls_it(string content, bool isForOther, string bare)
    {
        var message = (IncomingMessage)Map(content)!;

        message.IsAddressedToOther.Should().Be(isForOther);
        message.BareText.Should().Be(bare);
    }

    [Theory]
    [InlineData(""" "migrate_to_chat_id":-100900 """, "-100200", "-100900")]
    [InlineData(""" "migrate_from_chat_id":-7 """, "-7", "-100200")]
    public void Both_halves_of_a_migration_tell_the_same_move(string content, string from, string to)
    {
        var moved = (GroupMigrated)Map(content)!;

        moved.From.Chat.Value.Should().Be(from);
        moved.To.Chat.Value.Should().Be(to);
    }

    [Theory]
    [InlineData(""" "status":"member" """, true)]
    [InlineData(""" "status":"administrator" """, true)]
    [InlineData(""" "status":"restricted","is_member":true """, true)]
    [InlineData(""" "status":"restricted","is_member":false """, false)]
    [InlineData(""" "status":"left" """, false)]
    [InlineData(""" "status":"kicked" """, false)]
    public void The_bots_membership_is_told(string status, bool isMember)
    {
        var change = (BotMembershipChanged)Read(
            $$$"""{"update_id":1,"my_chat_member":{"chat":{{{Group}}},"date":100,"new_chat_member":{ {{{status}}} } } }""")!;

        change.IsMember.Should().Be(isMember);
    }

    [Theory]
    [InlineData("left", "member", "", true)]
    [InlineData("kicked", "administrator", "", true)]
    [InlineData("left", "restricted", ""","is_member":true,"can_send_messages":true""", true)]
    [InlineData("left", "restricted", ""","is_member":true,"can_send_messages":false""", false)]
    public void A_bot_that_is_put_in_learns_by_whom_and_whether_it_may_write(string before, string after, string rights, bool mayWrite)
    {
        BotMembershipChanged change = Membership(before, $"\"status\":\"{after}\"{rights}");

        change.Arrival.Should().Be(new BotArrival("es", mayWrite));
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(change)).Should().BeEquivalentTo(change);
    }

    [Theory]
    [InlineData("member", "administrator")]
    [InlineData("administrator", "member")]
    [InlineData("restricted\",\"is_member\":true,\"x\":\"", "member")]
    [InlineData("member", "kicked")]
    [InlineData("left", "kicked")]
    public void A_bot_that_was_in_the_chat_or_is_not_now_was_not_put_in(string before, string after) =>
        Membership(before, $"\"status\":\"{after}\"").Arrival.Should().BeNull();

    [Theory]
    [InlineData(""" "new_chat_members":[{"id":9,"first_name":"Ben"},{"id":10,"is_bot":true,"first_name":"Botty"}] """, true)]
    [InlineData(""" "left_chat_member":{"id":9,"first_name":"Ben"} """, false)]
    public void People_who_join_and_leave_are_told_by_service_messages(string content, bool isMember)
    {
        var change = (MemberChanged)Map(content)!;

        change.Members.Should().Equal(new SeenAccount(new PlatformUserId(Platform.Telegram, "9"), "Ben", null, null));
        change.IsMember.Should().Be(isMember);
        change.Group.Key.Chat.Value.Should().Be("-100200");
        change.At.Should().Be(DateTimeOffset.FromUnixTimeSeconds(100));
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(change)).Should().BeEquivalentTo(change);
    }

    [Theory]
    [InlineData("member", false, true)]
    [InlineData("restricted", true, true)]
    [InlineData("restricted", false, false)]
    [InlineData("kicked", false, false)]
    public void An_administrator_is_told_of_members_by_updates(string status, bool isThere, bool isMember)
    {
        string json = $$$"""{"update_id":1,"chat_member":{"chat":{{{Group}}},"date":100,"new_chat_member":{"status":"{{{status}}}","is_member":{{{(isThere ? "true" : "false")}}},"user":{{{Person}}} } } }""";

        var change = (MemberChanged)Read(json)!;

        change.IsMember.Should().Be(isMember);
        change.Members.Single().Account.Value.Should().Be("5");
        Read(json.Replace("\"is_bot\":false", "\"is_bot\":true", StringComparison.Ordinal)).Should().BeNull();
    }

    [Fact]
    public void A_press_under_a_message_that_is_gone_is_still_a_press_and_one_without_a_chat_is_not()
    {
        string query = $$"""{"update_id":1,"callback_query":{"id":"9","from":{{Person}},"data":"t" """;

        var press = (ButtonPressed)Read(query + $$$""","message":{"message_id":4,"date":0,"chat":{{{Group}}} } } }""")!;
        press.MessageId.Should().Be(new PlatformMessageId("4"));
        press.At.Should().Be(_now);
        Read(query + ""","inline_message_id":"x"}}""").Should().BeNull();
    }

    private static BotMembershipChanged Membership(string before, string now) => (BotMembershipChanged)Read($$$"""
        {"update_id":1,"my_chat_member":{"chat":{{{Group}}},"date":100,"from":{"id":7,"first_name":"Ana","language_code":"es-MX"},
        "old_chat_member":{"status":"{{{before}}}"},"new_chat_member":{ {{{now}}} } } }
        """)!;

    private static IncomingEvent? Map(string content) => Read(
        $$$"""{"update_id":1,"message":{"message_id":2,"date":100,"from":{{{Person}}},"chat":{{{Group}}}, {{{content}}} }}""");

    private static IncomingEvent? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        TelegramUpdate update = TelegramUpdateParser.Read(document.RootElement)!;
        return TelegramMapping.ToIncoming(update, _me, _now);
    }
}
