namespace Confidant.Recall;

/// <summary>One office with its talk and the questions about it.</summary>
/// <param name="Name">Its name in the set.</param>
/// <param name="Homes">Where each person talks, by id.</param>
/// <param name="Names">The names shown, by id.</param>
/// <param name="Turns">What is said, in order.</param>
/// <param name="Checkpoints">The questions.</param>
internal sealed record GateEpisode(
    string Name,
    IReadOnlyDictionary<string, GateRoom> Homes,
    IReadOnlyDictionary<string, string> Names,
    IReadOnlyList<GateTurn> Turns,
    IReadOnlyList<GateCheckpoint> Checkpoints)
{
    /// <summary>Where a question is asked: a useful one at home; one that must be refused, in every room of the asker outside
    /// the project it is about; one about what was deleted, in all of them.</summary>
    public IEnumerable<GateRoom> PlacesOf(GateCheckpoint checkpoint)
    {
        GateRoom home = Homes[checkpoint.Asker];
        return checkpoint.Kind switch
        {
            "utility" => [home],
            "privacy" => new[] { home, GateRoom.Office, GateRoom.Own }.Distinct().Where(static room => room != GateRoom.Core),
            _ => new[] { home, GateRoom.Office, GateRoom.Own }.Distinct(),
        };
    }
}
