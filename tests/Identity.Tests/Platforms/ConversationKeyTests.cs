using FluentAssertions;
using Xunit;

namespace Confidant.Identity.Tests.Platforms;

public sealed class ConversationKeyTests
{
    [Theory]
    [InlineData("telegram:12:-100200")]
    [InlineData("telegram:12:-100200:7")]
    [InlineData("playground:playground:alice")]
    public void Its_stored_form_reads_back(string text) => ConversationKey.Parse(text).ToString().Should().Be(text);

    [Theory]
    [InlineData("")]
    [InlineData("telegram")]
    [InlineData("telegram:12")]
    [InlineData("telegram:12:3:4:5")]
    public void Anything_else_is_refused(string text) =>
        FluentActions.Invoking(() => ConversationKey.Parse(text)).Should().Throw<FormatException>();

    [Fact]
    public void Threads_of_one_chat_are_conversations_of_one_group()
    {
        var one = ConversationKey.Parse("telegram:12:-5:1");
        var other = ConversationKey.Parse("telegram:99:-5:2");
        one.Should().NotBe(other);
        one.Group.Should().Be(other.Group);
    }
}
