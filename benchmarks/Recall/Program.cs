using System.Text.Json;
using Confidant.Recall;

// Measures recall through the real store: by evidence turns, by what must not be recalled, or by its speed.
if (Arguments.TryParse(args) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

switch (asked.Format)
{
    case "gatemem":
        return await ReplayAsync(GateMemReader.Read(asked.File!));
    case "speed":
        string[] texts = asked.File is null
            ? []
            : [.. (await ReadAsync()).SelectMany(static dialogue => dialogue.Turns).Select(static turn => turn.Text)];
        IReadOnlyList<SpeedLine> lines =
            await new SpeedBenchmark(new SpeedOptions(asked.Store, asked.Rows, texts, asked.Mem0, asked.Json)).RunAsync();
        if (asked.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(lines, JsonSerializerOptions.Web));
        }

        return 0;
    default:
        await using (BenchmarkStore store = await BenchmarkStore.CreateAsync())
        {
            RecallReport report = await new RecallBenchmark(store).RunAsync(await ReadAsync());
            Console.WriteLine(asked.Json ? report.ToJson() : report.ToText());
        }

        return 0;
}

async Task<IReadOnlyList<Dialogue>> ReadAsync()
{
    using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(asked.File!));
    return asked.Format == "friendsqa" ? FriendsQaReader.Read(file.RootElement) : LocomoReader.Read(file.RootElement);
}

async Task<int> ReplayAsync(IReadOnlyList<GateEpisode> episodes)
{
    var replays = new List<GateMemReport>();
    foreach (bool withEncoder in new[] { false, true })
    {
        await using BenchmarkStore office = await BenchmarkStore.CreateAsync();
        replays.Add(await new GateMemBenchmark(office, withEncoder).RunAsync(episodes));
    }

    Console.WriteLine(asked.Json
        ? GateMemReport.ToJson(replays)
        : string.Join(Environment.NewLine, replays.Select(static replay => replay.ToText())));
    return replays.TrueForAll(static replay => replay.IsTight) ? 0 : 1;
}
