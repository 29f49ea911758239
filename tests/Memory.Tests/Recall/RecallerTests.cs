using Confidant.Identity;
using FluentAssertions;
using Xunit;

namespace Confidant.Memory.Tests.Recall;

public sealed class RecallerTests
{
    private static readonly Participant _ana = new(new UserId(new Guid("00000000-0000-7000-8000-00000000000a")), "Ana");
    private static readonly Participant _bob = new(new UserId(new Guid("00000000-0000-7000-8000-00000000000b")), "Bob");
    private static readonly DateTimeOffset _start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly GroupId _group = new(new Guid("00000000-0000-7000-8000-0000000000aa"));
    private static readonly PartitionKey _room = PartitionKey.ForGroup(Agent.Default.Id, _group, 3);

    private static readonly SentenceEncoder _encoder = new();

    private readonly FakeRecallStore _store;
    private readonly Recaller _recaller;

    public RecallerTests()
    {
        var analyzer = new TextAnalyzer();
        _store = new FakeRecallStore(analyzer);
        _recaller = new Recaller(_store, analyzer, new BuiltInEncoder(_encoder));
    }

    [Fact]
    public async Task The_row_that_has_the_words_comes_first()
    {
        Fill(30);
        var wanted = _store.Add(_room, _bob, "My dentist is called Doctor Molar", _start);
        Fill(30);

        (await RecallAsync("who is the dentist?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task The_person_who_is_named_counts_more()
    {
        _store.Add(_room, _ana, "I love padel on sunny days", _start);
        var wanted = _store.Add(_room, _bob, "I love padel on rainy days", _start.AddMinutes(-1));

        (await RecallAsync("Does Bob love padel?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task Everybody_who_has_the_name_counts_more()
    {
        var other = new Participant(new UserId(new Guid(9, 0, 0, new byte[8])), "Bob Marley");
        var wanted = _store.Add(_room, other, "I love padel on sunny days", _start.AddMinutes(-2));
        _store.Add(_room, _ana, "I love padel on windy days", _start);
        _store.Add(_room, _bob, "I never leave the house", _start.AddMinutes(-1));

        (await RecallAsync("Does Bob love padel?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task What_others_say_of_the_person_who_is_named_is_found()
    {
        Fill(30);
        var wanted = _store.Add(_room, _ana, "Bob sings", _start.AddDays(-2));
        Fill(30);

        (await RecallAsync("What about Bob and Ana?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task A_shown_name_that_is_an_everyday_word_names_nobody()
    {
        var all = new Participant(new UserId(new Guid(9, 0, 0, new byte[8])), "All of us");
        _store.Add(_room, all, "We love padel on sunny days", _start.AddMinutes(-1));
        var wanted = _store.Add(_room, _bob, "We love padel on rainy days", _start);

        (await RecallAsync("Do all of them love padel?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Theory]
    [InlineData("What do I love?", Language.English)]
    [InlineData("¿Qué me gusta?", Language.Spanish)]
    public async Task I_is_who_asks(string question, Language language)
    {
        var wanted = _store.Add(_room, _ana, "I adore padel on sunny days", _start.AddMinutes(-1));
        _store.Add(_room, _bob, "I adore padel on rainy days", _start);

        (await RecallAsync(question, language)).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task A_date_in_the_question_counts()
    {
        var wanted = _store.Add(_room, _bob, "We had lunch together", _start.AddMonths(-6));
        _store.Add(_room, _bob, "We had lunch together again", _start);

        (await RecallAsync("What was that lunch in September 2025?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task When_asks_for_a_row_with_a_time()
    {
        _store.Add(_room, _bob, "The concert will be loud", _start);
        var wanted = _store.Add(_room, _bob, "The concert starts tomorrow", _start.AddMinutes(-1));

        (await RecallAsync("When is the concert?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task A_neighbour_in_the_same_stretch_counts_and_one_beyond_does_not()
    {
        var beyond = _store.Add(_room, _bob, "blue seven", _start, segment: 1);
        _store.Add(_room, _bob, "giraffe topic", _start, segment: 2);
        var neighbour = _store.Add(_room, _bob, "blue seven", _start, segment: 2);

        var rows = (await RecallAsync("giraffe?")).Rows;

        rows.Single(row => row.Reference == neighbour.Reference).Score
            .Should().BeGreaterThan(rows.Single(row => row.Reference == beyond.Reference).Score);
    }

    [Fact]
    public async Task A_memory_stands_for_the_turn_it_came_from()
    {
        var turn = _store.Add(_room, _bob, "Well you know I keep bees in the garden", _start);
        var memory = _store.Add(_room, _bob, "I keep bees in the garden", _start, kind: RowKind.Memory, source: turn.Sources[0]);

        var row = (await RecallAsync("Who keeps bees?")).Rows.Should().ContainSingle().Subject;

        row.Reference.Should().Be(memory.Reference);
    }

    [Fact]
    public async Task A_turn_that_says_more_of_what_is_asked_is_kept()
    {
        var turn = _store.Add(_room, _bob, "I keep bees and my honey won a prize", _start);
        _store.Add(_room, _bob, "I keep bees", _start, kind: RowKind.Memory, source: turn.Sources[0]);

        (await RecallAsync("What prize did the honey of the bees win?")).Rows.Single().Reference.Should().Be(turn.Reference);
    }

    [Fact]
    public async Task A_notice_that_was_posted_again_is_returned_once()
    {
        const string Notice = "The garden association meets on the first Monday of every month, and the bees need water before noon";
        _store.Add(_room, _ana, Notice, _start);
        _store.Add(_room, _bob, Notice, _start.AddMinutes(1));
        _store.Add(_room, _ana, "I like bees", _start.AddMinutes(2));
        _store.Add(_room, _bob, "I like bees", _start.AddMinutes(3));

        (await RecallAsync("Who likes bees?")).Rows.Select(row => (row.AuthorName, row.Text)).Should().BeEquivalentTo(
            [("Bob", Notice), ("Ana", "I like bees"), ("Bob", "I like bees")]);
    }

    [Fact]
    public async Task Epochs_of_all_partitions_are_told_also_of_empty_ones()
    {
        _store.Add(_room, _bob, "I keep bees", _start);

        (await RecallAsync("bees?")).Epochs.Should().Equal(
            new PartitionEpoch(_room, 7),
            new PartitionEpoch(PartitionKey.Shared(Agent.Default.Id, _ana.User), 0),
            new PartitionEpoch(PartitionKey.Shared(AgentId.Any, _ana.User), 0),
            new PartitionEpoch(PartitionKey.Broadcast(Agent.Default.Id), 0));
    }

    [Fact]
    public async Task Rows_of_another_partition_do_not_shift_the_scores()
    {
        _store.Add(_room, _bob, "I keep bees in the garden", _start);
        double before = (await RecallAsync("bees?")).Rows[0].Score;
        for (int i = 0; i < 50; i++)
        {
            _store.Add(PartitionKey.Direct(Agent.Default.Id, _bob.User), _bob, "bees bees everywhere", _start);
        }

        (await RecallAsync("bees?")).Rows[0].Score.Should().Be(before);
    }

    [Fact]
    public async Task Equal_rows_come_latest_first_and_always_in_the_same_order()
    {
        for (int i = 0; i < 6; i++)
        {
            _store.Add(_room, _bob, "I keep bees", _start.AddMinutes(i / 2), segment: i * 10);
        }

        var first = (await RecallAsync("bees?")).Rows.Select(row => row.Reference.Seq).ToList();

        first.Should().Equal(6, 5, 4, 3, 2, 1);
        (await RecallAsync("bees?")).Rows.Select(row => row.Reference.Seq).Should().Equal(first);
    }

    [Fact]
    public async Task No_more_rows_than_asked_for_are_returned()
    {
        Fill(40);

        (await RecallAsync("small talk?", maxRows: 5)).Rows.Should().HaveCount(5);
        (await RecallAsync("small talk?", maxRows: 5)).Rows.Should().BeInDescendingOrder(row => row.Score);
    }

    [Fact]
    public async Task What_shares_no_word_with_the_question_is_found_by_what_it_is_about()
    {
        Fill(30);
        var wanted = _store.Add(_room, _bob, "We adopted a puppy from the shelter", _start.AddDays(-2), segment: 99);
        Fill(30);
        _store.Encoder = _encoder;

        (await RecallAsync("Which animal lives with Bob?")).Rows[0].Reference.Should().Be(wanted.Reference);
    }

    [Fact]
    public async Task While_a_candidate_has_no_vector_words_alone_rank_all()
    {
        Fill(10);
        var late = _store.Add(_room, _bob, "I keep bees", _start);
        var byWords = (await RecallAsync("Who keeps bees?")).Rows.Select(row => row.Score).ToList();
        _store.Encoder = _encoder;
        _store.WithoutVector = late.Reference;

        var rows = (await RecallAsync("Who keeps bees?")).Rows;

        rows.Select(row => row.Score).Should().Equal(byWords);
    }

    [Theory]
    [InlineData("Who keeps bees?", Language.English, true)]
    [InlineData("tell me who keeps bees", Language.English, true)]
    [InlineData("I keep bees in the garden", Language.English, false)]
    [InlineData("¿Quién cuida abejas?", Language.Spanish, false)]
    public async Task Only_an_English_question_is_encoded(string text, Language language, bool isEncoded)
    {
        _store.Add(_room, _bob, "I keep bees", _start);

        await RecallAsync(text, language);

        (_store.Requests.Single().Probe is not null).Should().Be(isEncoded);
    }

    private void Fill(int rows)
    {
        for (int i = 0; i < rows; i++)
        {
            _store.Add(_room, i % 2 == 0 ? _ana : _bob, $"some small talk number {i}", _start.AddMinutes(i), i / 5);
        }
    }

    private ValueTask<Recollection> RecallAsync(string question, Language language = Language.English, int maxRows = 8)
    {
        var speaker = new UserProfile
        {
            Id = _ana.User,
            Account = new PlatformUserId(new Platform("playground"), "a"),
            DisplayName = "Ana",
            FirstSeen = _start,
            LastActive = _start,
        };
        var group = new GroupContext
        {
            Id = _group,
            Key = new GroupKey(new Platform("playground"), new ChatId("g")),
            Agent = Agent.Default.Id,
            Name = "Friends",
            Epoch = 3,
        };
        var audience = new AudienceResolver().Resolve(Agent.Default, speaker, ChatKind.Group, group);
        return _recaller.RecallAsync(audience, new RecallQuery(question, language, maxRows), CancellationToken.None);
    }
}
