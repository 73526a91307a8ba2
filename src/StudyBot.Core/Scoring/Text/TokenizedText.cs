namespace StudyBot.Core.Scoring.Text;

/// <summary>What the tokenizer found.</summary>
/// <param name="Words">The folded words one after the other; each token says where its own is.</param>
/// <param name="HasMore">The text went on after the last token.</param>
internal readonly record struct TokenizedText(List<Token> Tokens, char[] Words, bool HasMore);
