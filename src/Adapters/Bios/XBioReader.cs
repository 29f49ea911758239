using System.Net;
using System.Text.Json;
using Confidant.Identity;
using Microsoft.Extensions.Options;

namespace Confidant.Adapters.Bios;

/// <summary>Descriptions on X, by the API's second version: <c>GET /2/users/by/username/{name}?user.fields=description</c>.</summary>
internal sealed class XBioReader(BioTransport transport, IOptions<BioOptions> options) : IBioReader
{
    private readonly XBioOptions _x = options.Value.X;

    /// <inheritdoc/>
    public ClaimKind Kind => ClaimKind.Twitter;

    /// <inheritdoc/>
    public bool IsEnabled => !string.IsNullOrEmpty(_x.BearerToken);

    /// <inheritdoc/>
    public async ValueTask<BioAnswer> ReadAsync(string handle, CancellationToken cancellationToken)
    {
        var address = new Uri(
            $"{_x.ApiUrl.TrimEnd('/')}/2/users/by/username/{Uri.EscapeDataString(handle)}?user.fields=description");
        if (await transport.GetAsync(address, _x.BearerToken, cancellationToken) is not var (status, body))
        {
            return new BioAnswer.Unavailable();
        }

        using (body)
        {
            return body is null || status == HttpStatusCode.BadRequest ? new BioAnswer.Unavailable() : Read(body.RootElement, handle);
        }
    }

    // Somebody who does not exist is an error in a document that has come through.
    private static BioAnswer Read(JsonElement root, string handle)
    {
        if (LooseJson.Text(LooseJson.Find(root, "data", "username")) is { } name)
        {
            return string.Equals(name, handle, StringComparison.OrdinalIgnoreCase)
                ? new BioAnswer.Found(LooseJson.Text(LooseJson.Find(root, "data", "description")) ?? "")
                : new BioAnswer.Unavailable();
        }

        bool isMissing = LooseJson.Find(root, "errors") is { ValueKind: JsonValueKind.Array } errors
            && errors.EnumerateArray().Any(static error => LooseJson.Text(LooseJson.Find(error, "title")) == "Not Found Error");
        return isMissing ? new BioAnswer.Missing() : new BioAnswer.Unavailable();
    }
}
