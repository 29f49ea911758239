using Confidant.BotHost.Commands;

namespace Confidant.BotHost.Web.Api;

/// <summary>A page of the person's memories.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Memories">Those of this page, as in an export.</param>
internal sealed record MemoryPage(int Total, IReadOnlyList<ExportEntry> Memories);

/// <summary>What is to be forgotten: one of the first three, or the confirmation of an earlier request.</summary>
/// <param name="Topic">A word or a few: what has all of them goes.</param>
/// <param name="SessionId">A session: what was said in it goes.</param>
/// <param name="All">True: everything goes, in every place, and the person's tokens end.</param>
/// <param name="ConfirmToken">What the first request answered: now it is done.</param>
internal sealed record ForgetRequest(string? Topic, Guid? SessionId, bool? All, string? ConfirmToken);

/// <summary>What would go, or that it went.</summary>
/// <param name="IsForgotten">Whether it is done.</param>
/// <param name="Response">The same in words.</param>
/// <param name="Messages">How many messages would go.</param>
/// <param name="Memories">How many memories would go with them.</param>
/// <param name="Samples">The first few messages.</param>
/// <param name="ConfirmToken">What confirms it, within a day; null where there is nothing to confirm.</param>
internal sealed record ForgetResponse(
    bool IsForgotten, string Response, int Messages, int Memories, IReadOnlyList<string> Samples, string? ConfirmToken);
