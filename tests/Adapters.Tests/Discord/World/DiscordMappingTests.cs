using Confidant.Adapters.Discord;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordMappingTests
{
    private const string Me = """ "mentions":[{"id":"700","username":"confidant","bot":true}] """;
    private const string OtherBot = """ "mentions":[{"id":"701","username":"otherbot","bot":true}] """;

    public static TheoryData<string, bool, string?, string, string> Addressing => new()
    {
        // What the message holds; addressed; command; argument; bare text.
        { """ "content":"hello all" """, false, null, "", "hello all" },
        { $$""" "content":"<@700> hello",{{Me}} """, true, null, "", "hello" },
        { $$""" "content":"<@!700>, hello",{{Me}} """, true, null, "", "hello" },
        { $$""" "content":"hello <@700>",{{Me}} """, true, null, "", "hello" },
        { $$""" "content":"ask <@700> about it",{{Me}} """, true, null, "", "ask about it" },
        { $$""" "content":"Where do we meet, <@700>?",{{Me}} """, true, null, "", "Where do we meet?" },
        { """ "content":"<@&9002> hello","mention_roles":["9002"] """, true, null, "", "hello" },
        { """ "content":"<@&9003> hello","mention_roles":["9003"] """, false, null, "", "@Otherbot hello" },
        { """ "content":"<@&9001> hello","mention_roles":["9001"] """, false, null, "", "@mods hello" },
        { $$""" "content":"<@701> hello",{{OtherBot}} """, false, null, "", "@otherbot hello" },
        { """ "content":"`<@700>` is how to call me" """, false, null, "", "`@unknown` is how to call me" },
        { """ "content":"@everyone hello","mention_everyone":true """, false, null, "", "@everyone hello" },
        { $$""" "type":19,"content":"yes",{{Me}},"message_reference":{"message_id":"2999","channel_id":"100"} """, true, null, "", "yes" },
        { """ "type":19,"content":"yes","message_reference":{"message_id":"2999","channel_id":"100"},"referenced_message":{"id":"2999","author":{"id":"700","bot":true}} """, false, null, "", "yes" },
        { $$""" "content":"<@700> /Help me please",{{Me}} """, true, "help", "me please", "/Help me please" },
        { $$""" "content":"/forget@Confidant last <@700>",{{Me}} """, true, "forget", "last", "/forget last" },
        { $$""" "content":"/help@another me <@700>",{{Me}} """, true, null, "", "/help@another me" },
        { """ "content":"/help me" """, false, null, "", "/help me" },
        { $$""" "content":"<@700> try /help",{{Me}} """, true, null, "", "try /help" },
        { $$""" "content":"<@700>",{{Me}} """, true, null, "", "" },
        { $$""" "content":"\ud83d\ude00 <@700> hi",{{Me}} """, true, null, "", "\U0001F600 hi" },
    };

    public static TheoryData<string> NotOurs => new()
    {
        """ "content":"a bot","author":{"id":"8","username":"b","bot":true} """,
        """ "content":"ourselves","author":{"id":"700","username":"confidant","bot":true} """,
        """ "content":"ourselves, unmarked","author":{"id":"700","username":"confidant"} """,
        """ "content":"a webhook","webhook_id":"8","author":{"id":"8","username":"hook"} """,
        """ "content":"Discord itself","author":{"id":"8","username":"system","system":true} """,
        """ "content":"nobody","author":null """,
        """ "content":"roses","type":18 """,
        """ "content":"welcome","type":7 """,
        """ "content":"pinned","type":6 """,
        """ "content":"a command's answer","type":20,"author":{"id":"700","bot":true},"application_id":"800" """,
        """ "content":"of a kind to come","type":99 """,
        """ "content":"for one person only","flags":64 """,
        """ "content":"" """,
        """ "content":"?","id":"not a number" """,
        """ "content":"?","author":{"id":"5:6","username":"a"} """,
    };

    [Theory]
    [MemberData(nameof(Addressing))]
    public void A_message_in_a_guild_is_addressed_exactly_when_it_notifies_the_bot(
        string content, bool isAddressed, string? command, string argument, string bare)
    {
        IncomingMessage message = DiscordSample.Map("100", content)!;

        message.IsAddressedToBot.Should().Be(isAddressed);
        message.Command.Should().Be(command);
        message.CommandArgument.Should().Be(argument);
        message.BareText.Should().Be(bare);
    }

    [Theory]
    [MemberData(nameof(NotOurs))]
    public void What_no_person_said_to_others_is_left_out(string content) => DiscordSample.Map("100", content).Should().BeNull();

    [Fact]
    public void In_a_direct_chat_everything_is_addressed_and_commands_work_when_typed()
    {
        IncomingMessage message = DiscordSample.Map("77", """ "content":"/mymemories 2" """)!;

        message.IsAddressedToBot.Should().BeTrue();
        message.Command.Should().Be("mymemories");
        message.CommandArgument.Should().Be("2");
        message.Chat.Should().Be(ChatKind.Private);
        message.Group.Should().BeNull();
        message.Conversation.ToString().Should().Be("discord:700:77");
        message.Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Discord, "5"), "Al Ice", "alice", null));
        message.MessageId.Value.Should().Be("3000");
        message.DeliveryKey.Should().Be("m:3000");
        message.At.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 0, 0, TimeSpan.Zero));
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(message)).Should().BeEquivalentTo(message);
    }

    [Theory]
    [InlineData("100", "discord:700:100", "Garden / #general")]
    [InlineData("101", "discord:700:101", "Garden / #secret")]
    [InlineData("103", "discord:700:103", "Garden / #lounge")]
    [InlineData("104", "discord:700:104", "Garden / #stage")]
    [InlineData("200", "discord:700:100:200", "Garden / #general")]
    [InlineData("201", "discord:700:201", "Garden / #general / surprise")]
    [InlineData("202", "discord:700:105:202", "Garden / #questions")]
    [InlineData("203", "discord:700:102:203", "Garden / #news")]
    public void A_channel_is_a_group_with_its_public_threads_and_a_private_thread_is_one_of_its_own(
        string channel, string conversation, string name)
    {
        IncomingMessage message = DiscordSample.Map(channel, """ "content":"hi" """)!;

        message.Chat.Should().Be(ChatKind.Group);
        message.Conversation.ToString().Should().Be(conversation);
        message.Group!.Name.Should().Be(name);
        message.Group.Key.Should().Be(message.Conversation.Group);
        message.Group.Place.Should().Be(new GroupKey(Platform.Discord, new ChatId("9000")));
        PayloadCodec.DecodeIncoming(PayloadCodec.Encode(message)).Should().BeEquivalentTo(message);
    }

    [Fact]
    public void A_private_thread_takes_over_settings_and_shares_nothing_else()
    {
        SeenGroup thread = DiscordSample.Map("201", """ "content":"hi" """)!.Group!;

        thread.Parent.Should().Be(new GroupKey(Platform.Discord, new ChatId("100")));
        thread.Commons.Should().BeNull();
        thread.Readers.Should().BeNull();
        thread.IsPublic.Should().BeFalse();
    }

    [Fact]
    public void Readers_are_told_with_the_group()
    {
        SeenGroup open = DiscordSample.Map("100", """ "content":"hi" """)!.Group!;
        SeenGroup closed = DiscordSample.Map("101", """ "content":"hi" """)!.Group!;

        open.Readers.Should().Be(GroupReaders.All);
        open.Commons.Should().Be(new GroupKey(Platform.Discord, new ChatId("9000")));
        closed.Readers.Should().Be(new GroupReaders("+9001"));
        closed.Commons.Should().BeNull();
        closed.Parent.Should().BeNull();
    }

    [Fact]
    public void An_announcement_is_one_and_the_talk_below_it_is_not()
    {
        DiscordSample.Map("102", """ "content":"hi" """)!.Group!.IsAnnouncements.Should().BeTrue();
        DiscordSample.Map("203", """ "content":"hi" """)!.Group!.IsAnnouncements.Should().BeFalse();
    }

    [Fact]
    public void Who_reads_a_channel_of_a_kind_to_come_is_not_known()
    {
        IncomingMessage message = DiscordSample.Map("108", """ "content":"hi" """)!;

        message.Chat.Should().Be(ChatKind.Public);
        message.Group.Should().BeNull();
    }

    [Fact]
    public void A_listed_guild_is_public_where_newcomers_can_read()
    {
        DiscordWorld world = DiscordSample.World(DiscordSample.Guild.Replace("\"NEWS\"", "\"DISCOVERABLE\"", StringComparison.Ordinal));

        world.FindPlace("100")!.Group.IsPublic.Should().BeTrue();
        world.FindPlace("101")!.Group.IsPublic.Should().BeFalse();
        world.FindPlace("201")!.Group.IsPublic.Should().BeFalse();
        DiscordSample.World().FindPlace("100")!.Group.IsPublic.Should().BeFalse();
    }

    [Theory]
    [InlineData("<@6> and <@!6>", "@Ben and @Ben")]
    [InlineData("<@9>", "@unknown")]
    [InlineData("<@&9001>, <@&1>", "@mods, @unknown")]
    [InlineData("see <#100>", "see #general")]
    [InlineData("see <#202>", "see #Which soil?")]
    [InlineData("see <#101>, <#201> and <#1>", "see #unknown, #unknown and #unknown")]
    [InlineData("<:rose:123> <a:dance:124>", ":rose: :dance:")]
    [InlineData("at <t:1790856000>, on <t:1790856000:D>", "at 2026-10-01T12:00Z, on 2026-10-01")]
    [InlineData("<t:99999999999999>", "<t:99999999999999>")]
    [InlineData("use </forget all:55>", "use /forget all")]
    [InlineData("a < b <i> <@x> <#> 1<2", "a < b <i> <@x> <#> 1<2")]
    public void Ids_are_read_as_the_names_that_all_who_are_there_may_know(string content, string text)
    {
        IncomingMessage message = DiscordSample.Map(
            "200", $$""" "content":"{{content}}","mentions":[{"id":"6","username":"ben","global_name":"Ben"}] """)!;

        message.Text.Should().Be(text);
        message.BareText.Should().Be(text);
    }

    [Fact]
    public void The_channel_that_is_spoken_in_has_its_name_there_also_where_it_is_not_for_all() =>
        DiscordSample.Map("101", """ "content":"<#101>" """)!.Text.Should().Be("#secret");

    [Fact]
    public void A_forwarded_message_is_not_the_senders_own_and_gives_its_words()
    {
        IncomingMessage message = DiscordSample.Map("100", """
            "message_reference":{"type":1,"message_id":"2000","channel_id":"55"},
            "message_snapshots":[{"message":{"type":0,"content":"I moved to Porto <@700>","attachments":[{"id":"1","filename":"a.png"}]}}]
            """)!;

        message.IsForwarded.Should().BeTrue();
        message.IsAddressedToBot.Should().BeFalse();
        message.Text.Should().Be("I moved to Porto @unknown");
        message.Media.Should().Equal(new IncomingMedia(MediaKind.Document, "a.png"));
        message.ReplyTo.Should().BeNull();
    }

    [Fact]
    public void A_reply_names_what_it_answers_in_the_same_channel_only()
    {
        DiscordSample.Map("100", """ "type":19,"content":"yes","message_reference":{"message_id":"2999","channel_id":"100"} """)!
            .ReplyTo.Should().Be(new PlatformMessageId("2999"));
        DiscordSample.Map("100", """ "type":19,"content":"yes","message_reference":{"message_id":"2999","channel_id":"55"} """)!
            .ReplyTo.Should().BeNull();
        DiscordSample.Map("100", """ "content":"yes","message_reference":{"message_id":"2999","channel_id":"100"} """)!
            .ReplyTo.Should().BeNull();
    }

    [Theory]
    [InlineData(""" "attachments":[{"id":"1","filename":"a.png","content_type":"image/png","size":5}] """, MediaKind.Photo, "a.png", null)]
    [InlineData(""" "attachments":[{"id":"1","filename":"v.ogg","content_type":"audio/ogg","duration_secs":3.9}],"flags":8192 """, MediaKind.Voice, null, 3)]
    [InlineData(""" "attachments":[{"id":"1","filename":"a.ogg","content_type":"audio/ogg"}] """, MediaKind.Audio, "a.ogg", null)]
    [InlineData(""" "attachments":[{"id":"1","filename":"plan.pdf"}] """, MediaKind.Document, "plan.pdf", null)]
    [InlineData(""" "sticker_items":[{"id":"1","name":"wave","format_type":1}] """, MediaKind.Sticker, "wave", null)]
    [InlineData(""" "poll":{"question":{"text":"When?"}} """, MediaKind.Poll, "When?", null)]
    [InlineData(""" "poll":{"question":null} """, MediaKind.Poll, null, null)]
    public void Attachments_and_stickers_are_noted_and_their_names_are_nobodys_words(string content, MediaKind kind, string? name, int? seconds)
    {
        IncomingMessage message = DiscordSample.Map("100", content)!;

        message.Media.Should().Equal(new IncomingMedia(kind, name, seconds));
        message.Text.Should().BeEmpty();
        message.BareText.Should().BeEmpty();
    }

    [Fact]
    public void Pictures_sounds_and_files_tell_where_they_can_be_had()
    {
        const string content = """
             "attachments":[{"id":"1","content_type":"image/png","size":5,"url":"https://cdn.discordapp.com/a.png?ex=1"},
                {"id":"2","content_type":"audio/ogg; codecs=opus","url":"https://cdn.discordapp.com/v.ogg"},
                {"id":"3","content_type":"application/pdf","url":"https://cdn.discordapp.com/p.pdf"}]
            """;

        DiscordSample.Map("100", content)!.Media.Select(static medium => medium.File).Should().Equal(
            new IncomingFile("https://cdn.discordapp.com/a.png?ex=1", "image/png", 5),
            new IncomingFile("https://cdn.discordapp.com/v.ogg", "audio/ogg"),
            new IncomingFile("https://cdn.discordapp.com/p.pdf", "application/pdf"));
    }

    [Fact]
    public void An_edit_is_one_when_words_were_edited()
    {
        const string edited = """ "content":"new words","edited_timestamp":"2026-10-01T12:05:00.000000+00:00" """;

        IncomingMessage edit = DiscordSample.Map("100", edited, isEdit: true)!;
        edit.IsEdit.Should().BeTrue();
        edit.DeliveryKey.Should().Be("e:3000:2026-10-01T12:05:00.000000+00:00");
        edit.At.Should().Be(new DateTimeOffset(2026, 10, 1, 12, 5, 0, TimeSpan.Zero));
        DiscordSample.Map("100", """ "content":"words","embeds":[{}] """, isEdit: true).Should().BeNull();
        DiscordSample.Map("100", """ "content":null,"edited_timestamp":"2026-10-01T12:05:00.000000+00:00" """, isEdit: true).Should().BeNull();
    }

    [Fact]
    public void An_edit_that_leaves_no_words_takes_them_away() => DiscordSample.Map(
        "100", """ "content":"","edited_timestamp":"2026-10-01T12:05:00.000000+00:00" """, isEdit: true)!.Text.Should().BeEmpty();

    [Fact]
    public void Deletions_name_the_messages_and_their_place()
    {
        DiscordScene scene = DiscordSample.Scene(DiscordSample.World(), "200");
        var one = DiscordSample.Read("""{"id":"3000","channel_id":"200","guild_id":"9000"}""", DiscordJson.Default.DiscordMessageDelete);
        var many = DiscordSample.Read("""{"ids":["3000",null,"x","3001"],"channel_id":"200"}""", DiscordJson.Default.DiscordMessageDelete);
        var none = DiscordSample.Read("""{"ids":[],"channel_id":"200"}""", DiscordJson.Default.DiscordMessageDelete);

        MessagesDeleted first = DiscordMapping.ToDeletion(one, scene, DiscordSample.Now)!;
        first.DeliveryKey.Should().Be("d:3000");
        first.Messages.Should().Equal(new PlatformMessageId("3000"));
        first.Conversation.ToString().Should().Be("discord:700:100:200");
        MessagesDeleted second = DiscordMapping.ToDeletion(many, scene, DiscordSample.Now)!;
        second.DeliveryKey.Should().Be("d:3000:2");
        second.Messages.Should().Equal(new PlatformMessageId("3000"), new PlatformMessageId("3001"));
        DiscordMapping.ToDeletion(none, scene, DiscordSample.Now).Should().BeNull();
    }

    [Fact]
    public void Broken_surrogates_are_mended() =>
        DiscordSample.Map("100", """ "content":"a\ud83d b" """)!.Text.Should().Be("a\uFFFD b");
}
