using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Transcript;

public sealed class MediaNotesTests
{
    [Fact]
    public void Notes_stand_after_the_words_a_line_each()
    {
        MediaNotes.Join("Our boat.", ["photo", "file: plan.pdf"]).Should().Be("Our boat.\n[photo]\n[file: plan.pdf]");
        MediaNotes.Join("", ["photo"]).Should().Be("[photo]");
        MediaNotes.Join("Our boat.", []).Should().Be("Our boat.");
    }

    [Theory]
    [InlineData("Our boat.\nIt is red.", "photo")]
    [InlineData("", "file: a]\n[b")]
    [InlineData("[sic] is a word\nof two lines", "poll: When?")]
    public void The_words_are_found_again(string words, string note) =>
        MediaNotes.WordsOf(MediaNotes.Join(words, [note, note])).Should().Be(words);

    [Theory]
    [InlineData("")]
    [InlineData("Our boat.\n")]
    [InlineData("\n\n")]
    [InlineData("Our boat.\n[")]
    public void A_text_without_notes_stays_as_it_is(string text) => MediaNotes.WordsOf(text).Should().Be(text);

    [Fact]
    public void A_long_name_is_cut_at_a_whole_character()
    {
        string note = MediaNotes.Join("", [new string('a', 199) + "😀 and more"]);

        note.Should().Be($"[{new string('a', 199)}…]");
    }

    [Fact]
    public void Anothers_words_are_kept_whole_and_are_not_the_authors()
    {
        string text = MediaNotes.Join(MediaNotes.Quote("forwarded", $"I live in\n[Lisbon]. {new string('a', 300)}"), ["photo"]);

        text.Should().Be($"[forwarded: I live in Lisbon . {new string('a', 300)}]\n[photo]");
        MediaNotes.WordsOf(text).Should().BeEmpty();
        MediaNotes.WordsOf(MediaNotes.Quote("forwarded", "")).Should().BeEmpty();
    }

    [Fact]
    public void A_text_of_notes_alone_has_no_words() => MediaNotes.WordsOf("[photo]\n[photo]").Should().BeEmpty();
}
