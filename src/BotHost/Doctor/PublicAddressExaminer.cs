using Confidant.Adapters;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Doctor;

/// <summary>Asks for the host at the address that others know it by.</summary>
internal sealed class PublicAddressExaminer(IOptions<WebOptions> options) : IDisposable
{
    private const string Area = "web";
    private const string Subject = "public address";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    /// <summary>What there is to say; nothing where no such address is configured.</summary>
    public async ValueTask<IReadOnlyList<Examined>> ExamineAsync(CancellationToken cancellationToken) =>
        options.Value.PublicUrl is { Length: > 0 } address
            ? [new Examined(Area, await AskAsync(new Uri($"{address.TrimEnd('/')}/health/live"), cancellationToken))]
            : [];

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async ValueTask<Finding> AskAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = await _http.GetAsync(address, cancellationToken);
            if (response.IsSuccessStatusCode && await response.Content.ReadAsStringAsync(cancellationToken) == "live")
            {
                return new Finding(Subject, FindingKind.Good, "The host answers at Web:PublicUrl.");
            }
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            // Said below, whatever it was.
        }

        return new Finding(
            Subject,
            FindingKind.Advice,
            "No host answers at Web:PublicUrl, as seen from this machine.",
            "Start the host, and let the proxy lead there; some networks cannot see their own outside.");
    }
}
