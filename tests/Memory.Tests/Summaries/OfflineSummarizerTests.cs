using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Summaries;

public sealed class OfflineSummarizerTests
{
    private static readonly AgentId _agent = new(new Guid("0199aaaa-0000-7000-8000-000000000001"));
    private static readonly PartitionKey _group = PartitionKey.ForGroup(_agent, new GroupId(Id(900)), 1);
    private static readonly PartitionKey _shared = PartitionKey.Shared(_agent, new UserId(Id(1)));

    [Fact]
    public async Task A_group_is_told_by_the_words_that_come_up_most()
    {
        var summary = await SummarizeAsync(
            _group,
            Turn(1, "Ana", "The hiking trip to Sintra needs boots"),
            Turn(2, "Ben", "I bought boots for hiking"),
            Turn(3, "Ana", "Sintra has great trails for hiking"),
            Turn(4, "Ben", "my cat sleeps"));

        summary!.Text.Should().Be("People in this group talk mostly about hiking, boots and Sintra.");
        summary.Language.Should().Be(Language.English);
        summary.Sources.Should().BeEquivalentTo([Message(1), Message(2), Message(3)], "the cat is in no word of it");
    }

    [Fact]
    public async Task A_Spanish_group_is_told_in_Spanish()
    {
        var summary = await SummarizeAsync(
            _group,
            Turn(1, "Ana", "La excursión a Sintra pide botas", Language.Spanish),
            Turn(2, "Luis", "Compré botas para la excursión", Language.Spanish),
            Turn(3, "Ana", "Las botas me duelen", Language.Spanish),
            Turn(4, "Luis", "Hay que ver la iglesia", Language.Spanish),
            Turn(5, "Luis", "La iglesia de Sintra cierra", Language.Spanish));

        summary!.Text.Should().Be("En este grupo se habla sobre todo de botas, Sintra, excursión e iglesia.");
        summary.Language.Should().Be(Language.Spanish);
    }

    [Fact]
    public async Task The_names_of_those_who_talk_are_not_what_they_talk_about()
    {
        var summary = await SummarizeAsync(
            _group, Turn(1, "Ana", "Ben likes chess"), Turn(2, "Ben", "Ana plays chess with Ben"), Turn(3, "Ana", "Ana wins"));

        summary!.Text.Should().Be("People in this group talk mostly about chess.");
    }

    [Fact]
    public async Task A_group_in_which_no_word_came_up_twice_has_no_summary()
    {
        (await SummarizeAsync(_group, Turn(1, "Ana", "I like chess"), Turn(2, "Ben", "The weather turns"))).Should().BeNull();
        (await SummarizeAsync(_group)).Should().BeNull();
    }

    [Theory]
    [InlineData(Tones.Playful, "haha chess", "chess 😀", "chess night")]
    [InlineData(Tones.Lively, "chess!", "chess night!", "chess club")]
    [InlineData(Tones.Calm, "chess", "chess night", "chess club")]
    [InlineData(Tones.Thorough, "chess is what we do when a long winter night in this town leaves us nothing else to do but to sit down", "chess")]
    public async Task The_tone_is_read_from_its_signs(string tone, params string[] texts)
    {
        SummaryItem[] turns = [.. texts.Select((text, i) => Turn(i, "Ana", tone == Tones.Thorough ? texts[0] : text))];

        (await SummarizeAsync(_group, turns))!.Tone.Should().Be(tone);
    }

    [Fact]
    public async Task A_person_is_told_by_their_weightiest_statements_in_the_order_they_were_said()
    {
        var statements = Enumerable.Range(1, 8).Select(n => Memory(n, $"Ana states {n}", n is 3 or 5 ? .1 : .8));

        var summary = await SummarizeAsync(_shared, [.. statements.Reverse()]);

        summary!.Text.Should().Be("Ana states 1. Ana states 2. Ana states 4. Ana states 6. Ana states 7. Ana states 8.");
        summary.Tone.Should().BeNull();
        summary.Sources.Should().BeEquivalentTo([Message(1), Message(2), Message(4), Message(6), Message(7), Message(8)]);
    }

    [Fact]
    public async Task The_maker_refuses_another_authority_and_makes_nothing_of_nothing()
    {
        var store = new RecordingSummaryStore(_shared);
        var maker = new SummaryMaker(store, new OfflineSummarizer());
        var issuer = new PartitionAuthorityIssuer();

        var act = async () => await maker.MakeAsync(issuer.Issue(_shared, PartitionPurpose.Learn), new JobId(1), default);
        await act.Should().ThrowAsync<ArgumentException>();
        await maker.MakeAsync(issuer.Issue(_shared, PartitionPurpose.Summarize), new JobId(1), default);

        store.Committed.Should().Equal((new JobId(1), 7L, null));
    }

    private static async Task<SummaryDraft?> SummarizeAsync(PartitionKey partition, params SummaryItem[] items) =>
        await new OfflineSummarizer().SummarizeAsync(new SummaryMaterial(partition, 0, items), default);

    private static SummaryItem Turn(int number, string author, string text, Language language = Language.English) => new(
        RowKind.Turn, new UserId(Id(author.Length + author[0])), author, text, language, 0, At(number), [Message(number)]);

    private static SummaryItem Memory(int number, string text, double importance) => new(
        RowKind.Memory, new UserId(Id(1)), "Ana", text, Language.English, importance, At(number), [Message(number)]);

    private static DateTimeOffset At(int number) => DateTimeOffset.UnixEpoch.AddMinutes(number);

    private static MessageId Message(int number) => new(Id(1000 + number));

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
