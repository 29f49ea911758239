using Confidant.Adapters.Discord;
using Confidant.Adapters.Discord.Wire;
using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Discord.World;

public sealed class DiscordInteractionMappingTests
{
    private const string Member = $$""" "member":{"user":{{DiscordSample.Author}},"roles":["9001"],"permissions":"32","nick":"Queen"} """;
    private const string Command = """ "type":2,"data":{"id":"55","name":"Forget","type":1,"options":[{"name":"what","type":3,"value":" my job "}]} """;

    public static TheoryData<string, ChatKind> Contexts => new()
    {
        { """ "guild_id":"9000","context":0,"authorizing_integration_owners":{"0":"9000"} """, ChatKind.Group },
        { """ "guild_id":"9000","context":0,"authorizing_integration_owners":{"0":"9000","1":"5"} """, ChatKind.Group },
        { """ "guild_id":"9000","context":0,"authorizing_integration_owners":{"1":"5"} """, ChatKind.Public },
        { """ "guild_id":"9000" """, ChatKind.Group },
        { """ "context":1,"authorizing_integration_owners":{"0":"0"} """, ChatKind.Private },
        { """ "context":1,"authorizing_integration_owners":{"1":"5"} """, ChatKind.Private },
        { """ "context":2,"authorizing_integration_owners":{"1":"5"} """, ChatKind.Public },
        { """ "context":7 """, ChatKind.Public },
        { """ "channel":{"id":"77","type":1} """, ChatKind.Private },
        { """ "channel":{"id":"77","type":1},"authorizing_integration_owners":{"1":"5"} """, ChatKind.Public },
        { """ "channel":{"id":"77","type":3} """, ChatKind.Public },
        { """ "channel":{"id":"77"} """, ChatKind.Public },
    };

    public static TheoryData<string> NotOurs => new()
    {
        """ "type":4,"data":{"name":"forget","type":1,"options":[{"name":"what","type":3,"value":"m","focused":true}]} """,
        """ "type":1 """,
        """ "type":5,"data":{"custom_id":"a"} """,
        """ "type":2,"data":{"name":"Look up","type":2,"target_id":"6"} """,
        """ "type":2,"data":null """,
        """ "type":3,"data":{"custom_id":"","component_type":2} """,
        """ "type":3,"data":{"custom_id":"a","component_type":3,"values":["x"]} """,
        """ "type":2,"data":{"name":"help","type":1},"member":null """,
        """ "type":2,"data":{"name":"help","type":1},"token":"" """,
        """ "type":2,"data":{"name":"help","type":1},"id":"x" """,
    };

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Who_reads_along_decides_on_the_kind_of_chat(string content, ChatKind kind) =>
        DiscordInteractions.Kind(Read(content)).Should().Be(kind);

    [Theory]
    [MemberData(nameof(NotOurs))]
    public void What_is_still_typed_or_not_offered_is_left_out(string content) => Map(content).Should().BeNull();

    [Fact]
    public void A_slash_command_is_a_command_with_its_options_in_order()
    {
        var message = (IncomingMessage)Map(Command)!;

        message.Command.Should().Be("forget");
        message.CommandArgument.Should().Be("my job");
        message.Text.Should().Be("/Forget my job");
        message.IsAddressedToBot.Should().BeTrue();
        message.Conversation.ToString().Should().Be("discord:700:100");
        message.MessageId.Value.Should().Be("4000");
        message.DeliveryKey.Should().Be("i:4000");
        message.ReplyHandle.Should().Be("4000:token");
        message.Sender.Should().Be(new SeenAccount(new PlatformUserId(Platform.Discord, "5"), "Al Ice", "alice", "es"));
        message.Group!.Name.Should().Be("Garden / #general");
        message.Sender.DisplayName.Should().NotContain("Queen");
    }

    [Fact]
    public void Options_stand_in_the_order_of_the_command_however_they_were_filled()
    {
        const string content = """
            "type":2,"data":{"name":"group","type":1,"options":[
              {"name":"value","type":4,"value":30},{"name":"extra","type":5,"value":true},{"name":"setting","type":3,"value":"retention"}]}
            """;
        var order = new DiscordOptionOrder();

        ((IncomingMessage)Map(content, order)!).CommandArgument.Should().Be("30 true retention");
        order.Set([new CommandDescription("group", new Dictionary<string, string>(), false) { Options = [Option("setting"), Option("value")] }]);
        ((IncomingMessage)Map(content, order)!).CommandArgument.Should().Be("retention 30 true");
    }

    [Fact]
    public void A_subcommand_is_a_word_of_the_argument() => ((IncomingMessage)Map("""
        "type":2,"data":{"name":"session","type":1,"options":[{"name":"resume","type":1,"options":[{"name":"n","type":4,"value":3}]}]}
        """)!).CommandArgument.Should().Be("resume 3");

    [Fact]
    public void A_press_tells_under_which_message_and_who_saw_it()
    {
        var press = (ButtonPressed)Map("""
            "type":3,"data":{"custom_id":"tok","component_type":2},"message":{"id":"3999","channel_id":"100","flags":64,"type":20}
            """)!;

        press.Token.Should().Be("tok");
        press.PressId.Should().Be("4000:token");
        press.MessageId.Should().Be(new PlatformMessageId("3999"));
        press.IsEphemeral.Should().BeTrue();
        press.DeliveryKey.Should().Be("i:4000");
        press.Group!.Key.Chat.Value.Should().Be("100");
    }

    [Fact]
    public void An_interaction_says_nothing_of_its_token_when_it_is_printed() =>
        Read(""" "token":"hidden" """).ToString().Should().Be("interaction 4000");

    private static CommandOption Option(string name) => new(name, new Dictionary<string, string>());

    private static DiscordInteraction Read(string content) => DiscordSample.Read(
        $$"""{"id":"4000","application_id":"800","version":1,"token":"token","channel_id":"100","locale":"es-ES",{{Member}},{{content}}}""",
        DiscordJson.Default.DiscordInteraction);

    private static IncomingEvent? Map(string content, DiscordOptionOrder? order = null) => DiscordInteractions.ToIncoming(
        Read(content), DiscordSample.Scene(DiscordSample.World(), "100"), order ?? new DiscordOptionOrder(), DiscordSample.Now);
}
