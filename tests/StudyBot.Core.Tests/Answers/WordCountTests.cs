using StudyBot.Core.Answers;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("   \n\t ", 0)]
    [InlineData("one", 1)]
    [InlineData(" one\ttwo\nthree ", 3)]
    [InlineData("- - -- 1", 1)]
    [InlineData("🙂 🙂 🙂", 0)]
    [InlineData("n·log n is O(n log n)", 6)]
    [InlineData("größer als vorher", 3)]
    public void Words_are_stretches_with_a_letter_or_a_digit(string text, int words) => Assert.Equal(words, WordCount.Of(text));

    [Theory]
    [InlineData("谢谢", 1)]
    [InlineData("明白了，谢谢大家！", 4)]
    [InlineData("数据泄漏意味着训练特征里含有预测时还不知道的信息。", 12)]
    [InlineData("用 AUC 评估 XGBoost 模型", 5)]
    [InlineData("用AUC评估XGBoost模型", 5)]
    [InlineData("ありがとう", 3)]
    [InlineData("データリークとは、予測時に使えない情報が特徴量に入ることです。", 15)]
    [InlineData("ขอบคุณครับ", 2)]
    [InlineData("การรั่วไหลของข้อมูลคือการที่ฟีเจอร์มีข้อมูลที่ยังไม่รู้ตอนทำนาย", 12)]
    [InlineData("၊ ។ ๆ", 1)]
    [InlineData("데이터 누수는 미래 정보가 섞이는 것", 6)]
    [InlineData("\U00020000\U00020001\U00020002", 2)]
    public void Scripts_without_spaces_count_by_their_letters(string text, int words) => Assert.Equal(words, WordCount.Of(text));
}
