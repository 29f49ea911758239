using Confidant.Adapters;
using Confidant.Storage;

namespace Confidant.BotHost.Turns;

/// <summary>One message of an <see cref="Utterance"/>.</summary>
/// <param name="Entry">The accepted event.</param>
/// <param name="Message">What it is.</param>
internal sealed record UtterancePart(InboxEntry Entry, IncomingMessage Message);
