using System.Globalization;
using System.Net;
using System.Text.Json;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Bios;

/// <summary>Profiles on Farcaster, by a hub's HTTP API: the name's proof tells the number, and the number's data the words.</summary>
internal sealed class FarcasterBioReader(BioTransport transport, IOptions<BioOptions> options) : IBioReader
{
    private const string BioType = "USER_DATA_TYPE_BIO";

    private readonly string? _hub = options.Value.Farcaster.HubUrl?.TrimEnd('/');

    /// <inheritdoc/>
    public ClaimKind Kind => ClaimKind.Farcaster;

    /// <inheritdoc/>
    public bool IsEnabled => !string.IsNullOrEmpty(_hub);

    /// <inheritdoc/>
    public async ValueTask<BioAnswer> ReadAsync(string handle, CancellationToken cancellationToken)
    {
        (BioAnswer? failure, long fid) = await FindAsync(handle, cancellationToken);
        if (failure is not null)
        {
            return failure;
        }

        string number = fid.ToString(CultureInfo.InvariantCulture);
        if (await GetAsync($"userDataByFid?fid={number}&user_data_type={BioType}", cancellationToken) is not var (status, body))
        {
            return new BioAnswer.Unavailable();
        }

        using (body)
        {
            // A profile without words has no such data.
            return body is null ? new BioAnswer.Unavailable()
                : HubAnswer.IsNotFound(status, body.RootElement) ? new BioAnswer.Found("")
                : LooseJson.Text(LooseJson.Find(body.RootElement, "data", "userDataBody", "type")) == BioType
                    && LooseJson.Text(LooseJson.Find(body.RootElement, "data", "userDataBody", "value")) is { } words
                    && LooseJson.Number(LooseJson.Find(body.RootElement, "data", "fid")) == fid ? new BioAnswer.Found(words)
                : new BioAnswer.Unavailable();
        }
    }

    private async ValueTask<(BioAnswer? Failure, long Fid)> FindAsync(string handle, CancellationToken cancellationToken)
    {
        if (await GetAsync($"userNameProofByName?name={Uri.EscapeDataString(handle)}", cancellationToken) is not var (status, body))
        {
            return (new BioAnswer.Unavailable(), 0);
        }

        using (body)
        {
            return body is null ? (new BioAnswer.Unavailable(), 0)
                : HubAnswer.IsNotFound(status, body.RootElement) ? (new BioAnswer.Missing(), 0)
                : LooseJson.Number(LooseJson.Find(body.RootElement, "fid")) is { } fid and > 0 ? (null, fid) : (new BioAnswer.Unavailable(), 0);
        }
    }

    private ValueTask<(HttpStatusCode Status, JsonDocument? Body)?> GetAsync(string what, CancellationToken cancellationToken) =>
        transport.GetAsync(new Uri($"{_hub}/v1/{what}"), bearer: null, cancellationToken);
}
