using Microsoft.AspNetCore.Http;

namespace Confidant.Adapters.Playground;

/// <summary>Tells the page what became of what it sent.</summary>
internal static class PlaygroundReceipt
{
    public static IResult Of(IntakeOutcome? outcome, string id) => outcome switch
    {
        IntakeOutcome.Accepted => Results.Json(
            new Accepted(id), PlaygroundJson.Default.Accepted, statusCode: StatusCodes.Status202Accepted),
        IntakeOutcome.StoreFull => PlaygroundProblems.StoreFull,
        _ => PlaygroundProblems.NotReady,
    };
}
