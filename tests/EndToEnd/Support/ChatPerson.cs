namespace Confidant.EndToEnd.Support;

/// <summary>Somebody on a platform.</summary>
/// <param name="Name">The name shown.</param>
/// <param name="Id">The platform's id of the account.</param>
/// <param name="Place">The platform's id of the private chat with the bot.</param>
internal sealed record ChatPerson(string Name, string Id, string Place);
