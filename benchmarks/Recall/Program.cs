using System.Text.Json;
using Confidant.Recall;

// Measures recall on transcript turns through the real store; no memories are learned.
if (Arguments.TryParse(args) is not { } asked)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

using var file = JsonDocument.Parse(await File.ReadAllBytesAsync(asked.File));
IReadOnlyList<Dialogue> dialogues = asked.Format == "locomo"
    ? LocomoReader.Read(file.RootElement)
    : FriendsQaReader.Read(file.RootElement);
await using BenchmarkStore store = await BenchmarkStore.CreateAsync();
RecallReport report = await new RecallBenchmark(store).RunAsync(dialogues);
Console.WriteLine(asked.Json ? report.ToJson() : report.ToText());
return 0;
