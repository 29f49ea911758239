using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Confidant.Emulators.Processes;

namespace Confidant.Load;

/// <summary>Runs one load over HTTP against a new host with an empty store, in a directory that it deletes: every person has a
/// token, and each request waits for its answer.</summary>
internal sealed class RestRun : IAsyncDisposable
{
    private const int WarmUpMessages = 2_000;
    private const int Connections = 64;
    private const string AdminKey = "the-key-of-the-operator-of-this-load";

    private static readonly TimeSpan _tick = TimeSpan.FromMilliseconds(10);

    private readonly LoadPlan _plan;
    private readonly string _directory;
    private readonly MeasuredHost _host;
    private readonly HttpClient _client;
    private string[] _tokens = [];

    private RestRun(LoadPlan plan, string directory, MeasuredHost host, Uri address)
    {
        _plan = plan;
        _directory = directory;
        _host = host;
        _client = new HttpClient { BaseAddress = new Uri(address, "/api/personalized-ai/"), Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>Runs a load to its end.</summary>
    public static async Task<LoadResult> RunAsync(LoadPlan plan)
    {
        string directory = Directory.CreateTempSubdirectory("confidant-load-").FullName;
        try
        {
            MeasuredHost host = await MeasuredHost.StartAsync(
                directory, ("Api__AdminKey", AdminKey), ("Api__RequestsPerMinute", "1000000"));
            await using var run = new RestRun(plan, directory, host, host.Address);
            await run.MakePeopleAsync();
            await run.SayAllAsync(0, WarmUpMessages, []);
            await host.WaitUntilLearnedAsync();
            return await run.MeasureAsync();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private async Task MakePeopleAsync()
    {
        _tokens = new string[_plan.Users];
        await Parallel.ForAsync(0, _plan.Users, new ParallelOptions { MaxDegreeOfParallelism = Connections }, async (n, token) =>
        {
            JsonElement made = await SendAsync(AdminKey, "tokens", new { name = $"Person {n}", audience = "direct" }, token);
            _tokens[n] = made.GetProperty("token").GetString()!;
        });
    }

    private async Task<LoadResult> MeasureAsync()
    {
        double flushesBefore = Disk.FlushesPerSecond(_directory);
        TimeSpan processorTime = _host.ProcessorTime;
        double[] latencies = new double[_plan.Messages];
        var clock = Stopwatch.StartNew();
        await (_plan.Rate > 0 ? SayAtRateAsync(clock, latencies) : SayAllAsync(WarmUpMessages, _plan.Messages, latencies));
        TimeSpan length = clock.Elapsed;
        await _host.WaitUntilLearnedAsync();
        return new LoadResult
        {
            Plan = _plan,
            Length = length,
            Latencies = [.. latencies.Where(static taken => taken > 0).Order()],
            ProcessorTime = _host.ProcessorTime - processorTime,
            AnonymousMegabytes = _host.AnonymousMegabytes,
            FlushesPerSecond = (flushesBefore, Disk.FlushesPerSecond(_directory)),
            Missing = latencies.Count(static taken => taken <= 0),
            Doubled = 0,
            Complaints = _host.Complaints,
        };
    }

    /// <summary>Says so many messages as fast as the connections allow.</summary>
    private Task SayAllAsync(int first, int count, double[] latencies) => Parallel.ForAsync(
        0,
        count,
        new ParallelOptions { MaxDegreeOfParallelism = Connections },
        async (n, token) =>
        {
            double taken = await SayAsync(first + n, token);
            if (latencies.Length > 0)
            {
                latencies[n] = taken;
            }
        });

    private async Task SayAtRateAsync(Stopwatch clock, double[] latencies)
    {
        using var timer = new PeriodicTimer(_tick);
        var waiting = new List<Task>(_plan.Messages);
        clock.Restart();
        while (waiting.Count < _plan.Messages)
        {
            await timer.WaitForNextTickAsync();
            int due = Math.Min(_plan.Messages, (int)(clock.Elapsed.TotalSeconds * _plan.Rate));
            while (waiting.Count < due)
            {
                int n = waiting.Count;
                waiting.Add(Task.Run(async () => latencies[n] = await SayAsync(WarmUpMessages + n, CancellationToken.None)));
            }
        }

        await Task.WhenAll(waiting);
    }

    /// <summary>Says the n-th message; how long its answer took, in milliseconds, or 0 where none came.</summary>
    private async Task<double> SayAsync(int n, CancellationToken cancellationToken)
    {
        long start = Stopwatch.GetTimestamp();
        JsonElement answer = await SendAsync(
            _tokens[n % _tokens.Length], "messages", new { message = SpokenWords.Of(n, _plan.Questions) }, cancellationToken);
        return answer.GetProperty("response").GetString() is { Length: > 0 } ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : 0;
    }

    private async Task<JsonElement> SendAsync(string token, string path, object body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage response = await _client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }
}
