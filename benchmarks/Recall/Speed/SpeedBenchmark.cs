using System.Diagnostics;
using System.Globalization;
using Confidant.Identity;
using Confidant.Load;
using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Recall;

/// <summary>Measures the speed of the store and of learning.</summary>
internal sealed class SpeedBenchmark(SpeedOptions options)
{
    private const int Questions = 200;
    private const int WarmUp = 20;
    private const int EncodedMediumGroups = 5;
    private const int Memories = 2000;
    private static readonly TimeSpan _encoding = TimeSpan.FromSeconds(10);

    private readonly List<SpeedLine> _lines = [];

    /// <summary>Runs everything.</summary>
    public async Task<IReadOnlyList<SpeedLine>> RunAsync()
    {
        await using (BenchmarkStore store = await BenchmarkStore.CreateAsync(options.Store))
        {
            await MeasureLargeAsync(store, new LargeStore(store, options.Rows));
        }

        await using (BenchmarkStore store = await BenchmarkStore.CreateAsync())
        {
            await MeasureLearningAsync(store);
            await MeasureSmallAsync(store);
        }

        if (options.Mem0 is { } script)
        {
            foreach (SpeedLine line in await Mem0Run.RunAsync(script, Statements(), Asked()))
            {
                Add(line.What, line.Value, line.Unit);
            }
        }

        return _lines;
    }

    private static string[] Statements() => [.. Enumerable.Range(0, Memories).Select(static n => SpokenWords.Of(n, 0))];

    private static string[] Asked() =>
        [.. Enumerable.Range(0, Questions).Select(static n => $"Who likes the thing in box {n * 7}, and where does my sister live?")];

    private async Task MeasureLargeAsync(BenchmarkStore store, LargeStore large)
    {
        var watch = Stopwatch.StartNew();
        await large.FillAsync();
        Add("filling the store, or finding it filled", watch.Elapsed.TotalSeconds, "s");
        List<string> medium = [.. large.Groups.Skip(1).Take(EncodedMediumGroups).Select(static group => group.Name)];
        await RecallAsync(store, large, "10,000 rows, words", medium, "{0}");
        await RecallAsync(store, large, "100,000 rows, words", ["large"], "{0}");
        watch.Restart();
        foreach (string group in medium.Append("large"))
        {
            await large.EncodeAsync(group);
        }

        Add("storing vectors, or finding them stored", watch.Elapsed.TotalSeconds, "s");
        await RecallAsync(store, large, "10,000 rows, with the encoder's probe", medium, "what about {0}?");
        await RecallAsync(store, large, "100,000 rows, with the encoder's probe", ["large"], "what about {0}?");
        await ForgetAsync(store, large);
        AddMemory();
    }

    private async Task RecallAsync(BenchmarkStore store, LargeStore large, string what, List<string> groups, string question)
    {
        List<double> milliseconds = [];
        // The first round warms the compiler up: a host answers for days.
        for (int round = 0; round < 2; round++)
        {
            milliseconds.Clear();
            foreach (string group in groups)
            {
                await AskAsync(store, large, group, Questions / groups.Count, question, milliseconds);
            }
        }

        AddLatency($"recall, {what}", Latency.Of(milliseconds));
    }

    private static async Task AskAsync(
        BenchmarkStore store, LargeStore large, string group, int questions, string question, List<double> milliseconds)
    {
        Audience audience = await large.AudienceAsync(group);
        var talk = new SyntheticTalk(7);
        int rows = large.Groups.First(candidate => candidate.Name == group).Rows;
        int every = rows / (questions + WarmUp);
        foreach ((int number, string row) in LargeStore.Talk(group, rows).Where((_, i) => i % every == every - 1).Index())
        {
            var query = new RecallQuery(
                string.Format(CultureInfo.InvariantCulture, question, talk.Question(row)), Language.English, 12);
            long start = Stopwatch.GetTimestamp();
            await store.Get<Recaller>().RecallAsync(audience, query, CancellationToken.None);
            if (number >= WarmUp)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }

    // Each run forgets other words, so that a store can be used again.
    private async Task ForgetAsync(BenchmarkStore store, LargeStore large)
    {
        Audience audience = await large.AudienceAsync("large");
        for (int speaker = 1; speaker <= 3; speaker++)
        {
            SubjectAuthority subject = store.Get<AudienceResolver>().ResolveSubject(await large.SpeakerAsync("large", speaker));
            (ForgetSelection.Topic topic, int messages) = await FindTopicAsync(store, subject);
            ConversationKey conversation = BenchmarkStore.Conversation("large");
            IReadOnlyList<PendingEntry> accepted = await store.Get<IInbox>().AcceptAsync(
                [new InboxItem(conversation, store.Get<IIdGenerator>().NewId().ToString(), new byte[1])], CancellationToken.None);
            Lease lease = (await store.Get<ILeases>().TryAcquireAsync(
                $"conversation:{conversation}", "benchmark", TimeSpan.FromMinutes(1), CancellationToken.None))!;
            var commit = new TurnCommit
            {
                Entry = accepted[0].Id,
                Lease = lease,
                Conversation = conversation,
                Effects = [new TurnEffect.Forget(subject, topic, default)],
            };
            long start = Stopwatch.GetTimestamp();
            CommitOutcome outcome = await store.Get<ITurnStore>().CommitTurnAsync(commit, CancellationToken.None);
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (outcome is not CommitOutcome.Committed)
            {
                throw new InvalidOperationException("A forget was not committed.");
            }

            Add($"forget of a topic in {messages} messages, to the commit", milliseconds, "ms");
        }
    }

    private static async Task<(ForgetSelection.Topic Topic, int Messages)> FindTopicAsync(BenchmarkStore store, SubjectAuthority subject)
    {
        for (int rank = 200; ; rank++)
        {
            var topic = new ForgetSelection.Topic([store.Get<TextAnalyzer>().Terms(SyntheticTalk.Word(rank), Language.English)]);
            ForgetPreview preview = await store.Get<ISubjectStore>().PreviewForgetAsync(subject, topic, CancellationToken.None);
            if (preview.Messages > 0)
            {
                return (topic, preview.Messages);
            }
        }
    }

    private async Task MeasureLearningAsync(BenchmarkStore store)
    {
        IReadOnlyList<string> texts = options.Texts.Count > 0 ? options.Texts : Statements();
        IMemoryExtractor extractor = store.Get<IMemoryExtractor>();
        IIntentDetector intents = store.Get<IIntentDetector>();
        var author = new UserId(store.Get<IIdGenerator>().NewId());
        for (int round = 0; round < 2; round++)
        {
            var watch = Stopwatch.StartNew();
            foreach (string text in texts)
            {
                var source = new LearningSource(
                    new MessageId(store.Get<IIdGenerator>().NewId()), author, "Ana", text, Language.English, DateTimeOffset.UnixEpoch);
                await extractor.ExtractAsync([source], CancellationToken.None);
                await intents.DetectAsync(text, Language.English, CancellationToken.None);
            }

            // The first round warms the compiler up.
            if (round == 1)
            {
                Add($"extraction and intents, {texts.Count} messages", watch.Elapsed.TotalMicroseconds / texts.Count, "us/message");
            }
        }
    }

    private async Task MeasureSmallAsync(BenchmarkStore store)
    {
        ConversationKey conversation = BenchmarkStore.Conversation("own");
        UserProfile person = await store.ResolveAsync("Ana");
        var watch = Stopwatch.StartNew();
        foreach ((int number, string text) in Statements().Index())
        {
            NewMessage message = store.ToMessage(
                new DialogueTurn("", text, DateTimeOffset.UnixEpoch.AddMinutes(number)), number, person, conversation, null);
            await store.Get<ITranscript>().AppendAsync(message with { Learn = true }, CancellationToken.None);
        }

        Add($"adds one by one, each on disk, {Memories} statements", Memories / watch.Elapsed.TotalSeconds, "1/s");
        watch.Restart();
        await store.LearnAsync();
        Add("memories learned from them", Memories / watch.Elapsed.TotalSeconds, "1/s");
        Audience audience = store.Get<AudienceResolver>().Resolve(Agent.Default, person, ChatKind.Private, null);
        await SearchAsync(store, audience, "words");
        watch.Restart();
        int encoded = 0;
        foreach (PartitionKey partition in await store.Get<RowEncoder>().FindPartitionsAsync(1, CancellationToken.None))
        {
            PartitionAuthority authority = store.Get<PartitionAuthorityIssuer>().Issue(partition, PartitionPurpose.Encode);
            while (watch.Elapsed < _encoding && await store.Get<RowEncoder>().EncodeAsync(authority, CancellationToken.None) is > 0 and int rows)
            {
                encoded += rows;
            }
        }

        Add("vectors made of the backlog, one thread", encoded / watch.Elapsed.TotalSeconds, "rows/s");
        await store.EncodeAsync();
        await SearchAsync(store, audience, "with the encoder's probe");
    }

    private async Task SearchAsync(BenchmarkStore store, Audience audience, string what)
    {
        var milliseconds = new List<double>();
        foreach ((int number, string question) in Asked().Index())
        {
            long start = Stopwatch.GetTimestamp();
            await store.Get<Recaller>().RecallAsync(audience, new RecallQuery(question, Language.English, 5), CancellationToken.None);
            if (number >= WarmUp)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        AddLatency($"search among {Memories} statements and their memories, {what}", Latency.Of(milliseconds));
    }

    private void AddMemory() => Add(
        "RssAnon after the large store",
        File.ReadLines("/proc/self/status").Where(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal))
            .Select(static line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)).First() / 1024,
        "MB");

    private void AddLatency(string what, Latency latency)
    {
        Add($"{what}, p50", latency.P50Ms, "ms");
        Add($"{what}, p95", latency.P95Ms, "ms");
    }

    private void Add(string what, double value, string unit)
    {
        var line = new SpeedLine(what, value, unit);
        _lines.Add(line);
        if (!options.Json)
        {
            Console.WriteLine(line.ToText());
        }
    }
}
