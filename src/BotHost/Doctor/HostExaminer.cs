using System.Text.Json;
using Confidant.Adapters;
using Confidant.BotHost.Startup;
using Confidant.BotHost.Web;

namespace Confidant.BotHost.Doctor;

/// <summary>Asks the host that runs at the configured address how it is.</summary>
internal sealed class HostExaminer(IConfiguration configuration) : IDisposable
{
    private const string Area = "host";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>What there is to say.</summary>
    public async ValueTask<IReadOnlyList<Examined>> ExamineAsync(CancellationToken cancellationToken)
    {
        Uri address = HostAddress.Find(configuration);
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(new Uri(address, "/health/ready"), cancellationToken);
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return JsonSerializer.Deserialize(body, HealthJson.Default.ReadyReport) is { Store: not null, Platforms: not null } report
                ? Describe(report)
                : Other(address);
        }
        catch (JsonException)
        {
            return Other(address);
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return [new Examined(Area, new Finding("process", FindingKind.Advice, $"No host runs at {address.Authority}.",
                "Start it; nothing is received until then. What platforms keep meanwhile is taken up."))];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static IReadOnlyList<Examined> Other(Uri address) =>
        [new Examined(Area, new Finding("process", FindingKind.Fault, $"Another program answers at {address.Authority}.",
            "Set Urls to an address of the host's own."))];

    private static List<Examined> Describe(ReadyReport report)
    {
        var findings = new List<Finding> { new("process", FindingKind.Good, $"A host runs; it is {report.Status}.") };
        if (report.Store.Cause is { } full)
        {
            findings.Add(new Finding("store", FindingKind.Fault, full, report.Store.Cure));
        }

        if (report.Store.Parked > 0)
        {
            findings.Add(new Finding("parked", FindingKind.Advice, $"{report.Store.Parked} messages were put aside after three failed tries.",
                "The log names their numbers and the kind of error; report it. Nothing else is held up."));
        }

        if (report.Store.Faults > 0)
        {
            findings.Add(new Finding("faults", FindingKind.Fault, $"The look through the store found {report.Store.Faults} faults.",
                "The log names their kinds; report them. After a restore, check that the newest erasure journal lies beside the store."));
        }

        findings.AddRange(report.Platforms.Where(static platform => platform.Cause is not null).Select(static platform =>
            new Finding(platform.Platform, FindingKind.Fault, platform.Cause!, platform.Cure)));
        return
        [
            .. findings.Select(static finding => new Examined(Area, finding)),
            .. (report.Checks ?? []).Where(static check => check.IsOfHost == true).Select(static check => new Examined(
                check.Area,
                new Finding(check.Subject, Enum.Parse<FindingKind>(check.Kind, ignoreCase: true), check.Fact, check.Cure))),
        ];
    }
}
