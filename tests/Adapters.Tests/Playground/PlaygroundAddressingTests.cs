using Confidant.Adapters.Playground;
using FluentAssertions;
using Xunit;

namespace Confidant.Adapters.Tests.Playground;

public sealed class PlaygroundAddressingTests
{
    [Theory]
    [InlineData("Where do we meet?", false, "Where do we meet?")]
    [InlineData("@confidant where do we meet?", true, "where do we meet?")]
    [InlineData("@Confidant, where do we meet?", true, "where do we meet?")]
    [InlineData("Where do we meet, @CONFIDANT?", true, "Where do we meet?")]
    [InlineData("Well, @confidant, where do we meet?", true, "Well, where do we meet?")]
    [InlineData("Thank you, @confidant", true, "Thank you")]
    [InlineData("(@confidant) hello", true, "() hello")]
    [InlineData("@confidants where do we meet?", false, "@confidants where do we meet?")]
    [InlineData("me@confidant.example is my address", false, "me@confidant.example is my address")]
    [InlineData("@@confidant", false, "@@confidant")]
    [InlineData("@confidant", true, "")]
    [InlineData("/etc/hosts is a file", false, "/etc/hosts is a file")]
    [InlineData("and/or", false, "and/or")]
    [InlineData("/forget@other all", false, "/forget@other all")]
    public void A_group_message_speaks_to_the_bot_when_it_names_it(string text, bool isToBot, string bareText)
    {
        Addressing read = PlaygroundAddressing.Read(text, isPrivate: false, isReplyToBot: false);

        read.Should().Be(new Addressing(isToBot, bareText, null, ""));
    }

    [Theory]
    [InlineData("/forget", "forget", "", "/forget")]
    [InlineData("/Forget all", "forget", "all", "/Forget all")]
    [InlineData("/forget@confidant   all of it ", "forget", "all of it", "/forget all of it")]
    [InlineData("/FORGET@Confidant\nall", "forget", "all", "/FORGET all")]
    [InlineData("@confidant /forget last", "forget", "last", "/forget last")]
    public void A_command_is_for_the_bot_wherever_it_stands(string text, string command, string argument, string bareText)
    {
        PlaygroundAddressing.Read(text, isPrivate: false, isReplyToBot: false)
            .Should().Be(new Addressing(true, bareText, command, argument));
    }

    [Fact]
    public void A_reply_to_the_bot_speaks_to_it()
    {
        PlaygroundAddressing.Read("And then?", isPrivate: false, isReplyToBot: true).IsToBot.Should().BeTrue();
    }

    [Fact]
    public void Everything_in_a_private_chat_speaks_to_the_bot_but_another_bots_command_is_none_of_its_own()
    {
        PlaygroundAddressing.Read("/start@other", isPrivate: true, isReplyToBot: false)
            .Should().Be(new Addressing(true, "/start@other", null, ""));
    }
}
