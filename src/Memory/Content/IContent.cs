namespace Confidant.Memory;

/// <summary>Marks a type that carries what people said. A store member that returns one takes an authority to read it.</summary>
public interface IContent;
