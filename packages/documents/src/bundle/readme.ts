/** How to read a bundle and check it by hand, in three languages; `README.txt`. */
export const README_TEXT = `SAFECONDUCT — ONE CASE, WHOLE

tables/       every row of the case, one JSON object a line
originals/    what was received, byte for byte, named by its SHA-256
findings/     what the file holds to be known, by incident, in English, Korean and Chinese
trail.jsonl   who did and saw what; of other cases only hashes, so that the chain can be followed
manifest.json the list of all files with size and SHA-256, and the root hash
SHA256SUMS    the same list for sha256sum

To check by hand: unpack, open a terminal in this folder and run

    sha256sum -c SHA256SUMS        (on a Mac: shasum -a 256 -c SHA256SUMS)

Every line must end with OK, and there must be no file that the list does not name. The root hash is the SHA-256 of
SHA256SUMS without its last line (the one of manifest.json):

    head -n -1 SHA256SUMS | sha256sum

Whoever sent the bundle can tell you the root hash by another way; compare it. To check the claims and the chain too:

    safeconduct bundle verify FILE.zip

This file holds what may endanger people. Keep it encrypted; delete it when you no longer need it.


한국어

tables/       이 사건의 모든 기록, 한 줄에 JSON 하나
originals/    받은 그대로의 원본, 파일 이름은 SHA-256
findings/     사건별로 알려진 것, 영어·한국어·중국어
trail.jsonl   누가 무엇을 하고 보았는가; 다른 사건은 해시만 있어 사슬을 따라갈 수 있다
manifest.json 모든 파일의 크기와 SHA-256, 그리고 뿌리 해시
SHA256SUMS    sha256sum 용 같은 목록

직접 확인하려면 압축을 풀고 이 폴더의 터미널에서 실행하십시오.

    sha256sum -c SHA256SUMS        (Mac: shasum -a 256 -c SHA256SUMS)

모든 줄이 OK로 끝나야 하며, 목록에 없는 파일이 있어서는 안 됩니다. 뿌리 해시는 SHA256SUMS에서 마지막 줄
(manifest.json)을 뺀 것의 SHA-256입니다. 보낸 사람에게 다른 경로로 뿌리 해시를 물어 비교하십시오. 주장과 사슬까지
확인하려면: safeconduct bundle verify FILE.zip

이 파일에는 사람을 위험하게 할 수 있는 내용이 있습니다. 암호화하여 보관하고, 필요 없으면 지우십시오.


简体中文

tables/       本案的全部记录，每行一个 JSON
originals/    收到的原件，逐字节不变，以 SHA-256 命名
findings/     各事件已知的情况，英文、韩文、中文
trail.jsonl   谁做了什么、看了什么；其他案件只有哈希，以便核对链条
manifest.json 全部文件的大小与 SHA-256，以及根哈希
SHA256SUMS    供 sha256sum 使用的同一清单

手工核对：解压后在此文件夹打开终端，运行

    sha256sum -c SHA256SUMS        （Mac：shasum -a 256 -c SHA256SUMS）

每行都应以 OK 结尾，且不应有清单之外的文件。根哈希是 SHA256SUMS 去掉最后一行（manifest.json）后的
SHA-256。请通过另一途径向发送人询问根哈希并比对。若要同时核对主张与链条：safeconduct bundle verify FILE.zip

此文件含有可能危及他人的内容。请加密保存，不再需要时删除。
`;
