using Confidant.Adapters;

namespace Confidant.BotHost.Doctor;

/// <summary>A finding, and what it is about.</summary>
/// <param name="Area">The platform's name, or a part of the host.</param>
/// <param name="Finding">What was found.</param>
internal sealed record Examined(string Area, Finding Finding);
