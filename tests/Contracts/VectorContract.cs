using Confidant.Identity;
using Confidant.Memory;
using Confidant.Storage;
using FluentAssertions;
using Xunit;

namespace Confidant.Contracts;

/// <summary>What the vectors of rows must do on every engine.</summary>
public abstract class VectorContract : StoreContract
{
    private const string Other = "other/3";

    private static readonly IReadOnlyDictionary<PartitionKind, string> _builtIn =
        Enum.GetValues<PartitionKind>().ToDictionary(static kind => kind, static _ => SentenceVector.BuiltIn);

    [Fact]
    public async Task A_row_waits_for_its_vector_from_the_moment_it_is_stored_also_across_a_restart()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await Scene.SayAsync(ana, dm, "zorro", learn: true);
        await Scene.LearnAsync(said, Scene.Statement("zorro", "Ana says zorro"));
        await Store.ReopenAsync();

        (await PendingAsync()).Should().Be(2);
        IReadOnlyList<PartitionKey> partitions = await Store.Vectors.FindPartitionsAsync(_builtIn, 10, None);
        IReadOnlyList<VectorSource> waiting = await WaitingAsync(partitions.Single());
        await EncodeAllAsync(1);

        waiting.Select(source => (source.Text, source.Language)).Should().Equal(("zorro", Language.English), ("zorro", Language.English));
        (await PendingAsync()).Should().Be(0);
        (await Store.Vectors.FindPartitionsAsync(_builtIn, 10, None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Vectors_are_read_with_those_of_the_neighbours()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        foreach (string text in new[] { "a", "b", "c", "zorro", "e", "f", "g" })
        {
            await Scene.SayAsync(ana, dm, text);
        }

        await EncodeAllAsync(1);
        await Scene.SayAsync(ana, dm, "h");
        Audience audience = Scene.Audience(ana, dm);
        PartitionKey room = audience.Partitions[0];

        IReadOnlyList<RowVector> found = await Store.Recall.ReadVectorsAsync(
            audience, [new RowReference(room, 4), new RowReference(room, 8)], None);

        found.Select(row => row.Row.Seq).Should().Equal(2, 3, 4, 5, 6, 7, 8);
        found.Select(row => row.Vector is not null).Should().Equal(true, true, true, true, true, true, false);
        found[2].Vector!.Bytes.ToArray().Should().Equal(Vector(1).Bytes.ToArray());
        found.Select(row => (row.Before, row.After)).Should().Equal(
            (1, 3), (2, 4), (3, 5), (4, 6), (5, 7), (6, 8), (7, null));
    }

    [Fact]
    public async Task The_nearest_rows_are_candidates_though_they_share_no_word()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayApartAsync(ana, dm, "near", 1);
        await SayApartAsync(ana, dm, "far", 2);

        PartitionCandidates found = await NearestAsync(Scene.Audience(ana, dm), 1, 1);

        found.Nearest.Should().Equal(1);
        found.Rows.Select(row => row.Seq).Should().Equal(1);
    }

    [Fact]
    public async Task Another_model_makes_every_vector_of_its_partitions_anew()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayApartAsync(ana, dm, "zorro", 1);
        await SayApartAsync(ana, dm, "lobo", 2);
        Audience audience = Scene.Audience(ana, dm);
        PartitionKey room = audience.Partitions[0];
        var models = new Dictionary<PartitionKind, string>(_builtIn) { [PartitionKind.Direct] = Other };
        PartitionAuthority authority = Scene.Authority(room, PartitionPurpose.Encode);

        (await Store.Vectors.FindPartitionsAsync(models, 10, None)).Should().Equal(room);
        IReadOnlyList<VectorSource> waiting = await Store.Vectors.ReadWaitingAsync(authority, Other, 100, None);
        (await NearestAsync(audience, 1, 10)).Nearest.Should().BeEmpty("a probe of the old model is near to nothing any more");
        await Store.Vectors.CommitAsync(authority, SentenceVector.BuiltIn, [new EncodedRow(1, Vector(1))], None);
        (await PendingAsync()).Should().Be(2, "a vector of the old model comes too late");
        await Store.Vectors.CommitAsync(
            authority, Other, [.. waiting.Select(static row => new EncodedRow(row.Seq, SentenceVector.FromDirection([1, row.Seq, 0], Other)))], None);
        IReadOnlyList<RowVector> read = await Store.Recall.ReadVectorsAsync(audience, [new RowReference(room, 2)], None);

        (await Store.Vectors.FindPartitionsAsync(models, 10, None)).Should().BeEmpty();
        read.Select(static row => (row.Vector!.Model, row.Vector.Bytes.Length)).Should().Equal((Other, 32));
    }

    [Fact]
    public async Task Vectors_stay_behind_the_audience()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        UserProfile ben = await Scene.PersonAsync("Ben");
        Chat dm = Scene.Private(ana);
        await SayApartAsync(ana, dm, "secret", 1);
        var row = new RowReference(Scene.Audience(ana, dm).Partitions[0], 1);
        Chat club = await Scene.GroupAsync("club");

        foreach (Audience audience in new[] { Scene.Audience(ben, Scene.Private(ben)), Scene.Audience(ana, club), Scene.Public(ana) })
        {
            (await Store.Recall.ReadVectorsAsync(audience, [row], None)).Should().BeEmpty();
            (await NearestAsync(audience, 1, 10)).Nearest.Should().BeEmpty();
        }

        (await Store.Recall.ReadVectorsAsync(Scene.Audience(ana, dm), [row], None)).Should().ContainSingle();
    }

    [Fact]
    public async Task What_expired_is_neither_near_nor_read_nor_encoded()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage brief = Scene.Message(ana, dm, "brief") with { ExpiresAt = Store.Clock.GetUtcNow().AddHours(1) };
        await Store.Transcript.AppendAsync(brief, None);
        await EncodeAllAsync(1);
        await Store.Transcript.AppendAsync(
            Scene.Message(ana, dm, "late") with { ExpiresAt = Store.Clock.GetUtcNow().AddHours(1) }, None);
        Store.Clock.Advance(TimeSpan.FromHours(2));
        Audience audience = Scene.Audience(ana, dm);

        (await NearestAsync(audience, 1, 10)).Nearest.Should().BeEmpty();
        (await Store.Recall.ReadVectorsAsync(audience, [new RowReference(audience.Partitions[0], 1)], None)).Should().BeEmpty();
        (await WaitingAsync(audience.Partitions[0])).Should().BeEmpty();
        await Store.Maintenance.PurgeAsync(None);
        (await PendingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task An_edit_drops_the_old_vector_and_one_that_comes_too_late()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        NewMessage said = await SayApartAsync(ana, dm, "old", 1);
        Audience audience = Scene.Audience(ana, dm);

        await Scene.EditAsync(ana, said, "new");
        await CommitAsync(audience.Partitions[0], new EncodedRow(1, Vector(1)));

        (await NearestAsync(audience, 1, 10)).Nearest.Should().BeEmpty();
        (await WaitingAsync(audience.Partitions[0])).Select(source => source.Text).Should().Equal("new");
    }

    [Fact]
    public async Task A_change_of_scope_takes_the_vector_from_where_the_row_was()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat club = await Scene.GroupAsync("club");
        NewMessage said = await SayApartAsync(ana, club, "words", 1);
        (await NearestAsync(Scene.Audience(ana, club), 1, 10)).Nearest.Should().Equal(1);

        await Scene.ApplyAsync(club, new TurnEffect.ChangeScope(
            Scene.Subject(ana), new ScopeSelection.Messages([said.Id]), PrivacyScope.Private));
        await EncodeAllAsync(1);

        (await NearestAsync(Scene.Audience(ana, club), 1, 10)).Nearest.Should().BeEmpty();
    }

    [Fact]
    public async Task A_forget_takes_the_vector_along_and_one_that_comes_too_late_is_dropped()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayApartAsync(ana, dm, "words", 1);
        Audience audience = Scene.Audience(ana, dm);

        await Scene.ApplyAsync(dm, new TurnEffect.Forget(Scene.Subject(ana), new ForgetSelection.All(), default));
        await CommitAsync(audience.Partitions[0], new EncodedRow(1, Vector(1)));

        (await NearestAsync(audience, 1, 10)).Nearest.Should().BeEmpty();
        (await Store.Recall.ReadVectorsAsync(audience, [new RowReference(audience.Partitions[0], 1)], None)).Should().BeEmpty();
        (await PendingAsync()).Should().Be(0);
    }

    [Fact]
    public async Task The_message_that_asks_is_no_candidate_of_its_own_question()
    {
        UserProfile ana = await Scene.PersonAsync("Ana");
        Chat dm = Scene.Private(ana);
        await SayApartAsync(ana, dm, "zorro", 1);
        NewMessage asking = await Scene.SayAsync(ana, dm, "who is zorro");

        PartitionCandidates found = (await Store.Recall.FindCandidatesAsync(
            Scene.Audience(ana, dm), new CandidateRequest(["zorro"], 5) { Exclude = [asking.Id] }, None))[0];

        found.Rows.Select(row => row.Seq).Should().Equal(1);
        found.Matches.Single().Should().Equal(1);
    }

    private static SentenceVector Vector(int axis)
    {
        float[] direction = new float[SentenceVector.Dimensions];
        direction[axis] = 1;
        return SentenceVector.FromDirection(direction);
    }

    private async Task<NewMessage> SayApartAsync(UserProfile person, Chat chat, string text, int axis)
    {
        NewMessage said = await Scene.SayAsync(person, chat, text);
        await EncodeAllAsync(axis);
        Store.Clock.Advance(TimeSpan.FromHours(1));
        return said;
    }

    private async Task EncodeAllAsync(int axis)
    {
        foreach (PartitionKey partition in await Store.Vectors.FindPartitionsAsync(_builtIn, 100, None))
        {
            IReadOnlyList<VectorSource> waiting = await WaitingAsync(partition);
            await CommitAsync(partition, [.. waiting.Select(source => new EncodedRow(source.Seq, Vector(axis)))]);
        }
    }

    private ValueTask CommitAsync(PartitionKey partition, params EncodedRow[] rows) =>
        Store.Vectors.CommitAsync(Scene.Authority(partition, PartitionPurpose.Encode), SentenceVector.BuiltIn, rows, None);

    private ValueTask<IReadOnlyList<VectorSource>> WaitingAsync(PartitionKey partition) =>
        Store.Vectors.ReadWaitingAsync(Scene.Authority(partition, PartitionPurpose.Encode), SentenceVector.BuiltIn, 100, None);

    private async Task<PartitionCandidates> NearestAsync(Audience audience, int axis, int count) =>
        (await Store.Recall.FindCandidatesAsync(
            audience, new CandidateRequest([], 0) { Probe = Vector(axis), NearestRows = count }, None))[0];

    private async Task<int> PendingAsync() => (await Store.Maintenance.CheckAsync(None)).PendingVectors;
}
