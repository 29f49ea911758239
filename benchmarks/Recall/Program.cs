using System.Text.Json;
using Confidant.Recall;

// Measures recall through the real store: by evidence turns, or by what must not be recalled.
if (Arguments.TryParse(args) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

if (asked.Format == "gatemem")
{
    IReadOnlyList<GateEpisode> episodes = GateMemReader.Read(asked.File);
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

using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(asked.File));
IReadOnlyList<Dialogue> dialogues = asked.Format == "locomo"
    ? LocomoReader.Read(file.RootElement)
    : FriendsQaReader.Read(file.RootElement);
await using BenchmarkStore store = await BenchmarkStore.CreateAsync();
RecallReport report = await new RecallBenchmark(store).RunAsync(dialogues);
Console.WriteLine(asked.Json ? report.ToJson() : report.ToText());
return 0;
