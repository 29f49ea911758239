using System.Diagnostics;
using System.Text.Json;

namespace Confidant.Recall;

/// <summary>Runs the measurement of mem0 on the same statements and questions.</summary>
internal static class Mem0Run
{
    /// <summary>Runs it in a process of its own.</summary>
    /// <param name="directory">Where its script and packages are.</param>
    /// <param name="statements">What is added.</param>
    /// <param name="questions">What is searched for.</param>
    public static async Task<IReadOnlyList<SpeedLine>> RunAsync(
        string directory, IReadOnlyList<string> statements, IReadOnlyList<string> questions)
    {
        string input = Path.Combine(Path.GetTempPath(), $"confidant-mem0-{Environment.ProcessId}.json");
        await File.WriteAllTextAsync(input, JsonSerializer.Serialize(new { statements, questions }));
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", ["measure.mjs", input])
            {
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
            })!;
            string output = await node.StandardOutput.ReadToEndAsync();
            await node.WaitForExitAsync();
            if (node.ExitCode != 0)
            {
                throw new InvalidOperationException("The measurement of mem0 failed.");
            }

            var found = JsonElement.Parse(output.AsSpan(output.LastIndexOf('{')).ToString());
            return
            [
                new SpeedLine($"mem0 {found.GetProperty("version").GetString()}, adds one by one", found.GetProperty("addsPerSecond").GetDouble(), "1/s"),
                new SpeedLine("mem0, search, p50", found.GetProperty("searchP50").GetDouble(), "ms"),
                new SpeedLine("mem0, search, p95", found.GetProperty("searchP95").GetDouble(), "ms"),
            ];
        }
        finally
        {
            File.Delete(input);
        }
    }
}
