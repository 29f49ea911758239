using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Playground;

/// <summary>Hands a document to whom it is for.</summary>
internal sealed class DocumentEndpoint(PlaygroundDocuments documents)
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        string id = context.Request.RouteValues["id"] as string ?? "";
        string person = context.Request.Query["as"].ToString();
        return Task.FromResult(documents.Find(id, person) is { } document
            ? Results.Bytes(document.Content, "application/octet-stream", document.FileName)
            : PlaygroundProblems.NoDocument);
    }
}
